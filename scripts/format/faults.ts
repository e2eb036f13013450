import { explain } from '../../src/core/model/explain.ts';
import { meantText } from '../../src/core/model/problemText.ts';
import { validate } from '../../src/core/model/validate.ts';
import { example } from './example.ts';
import { code, table } from './markdown.ts';

/** A path in the example and its new value; without a value the place is removed. */
type Fault = readonly [what: string, path: string, value?: unknown];

const ERRORS: readonly Fault[] = [
  ['something required is missing', 'events.0.title'],
  ['a value of another type', 'events.0.importance', 'high'],
  ['a choice that is not in the list', 'kinds.0.symbol', 'star'],
  ['an id with a space', 'lanes.0.id', 'the parliament'],
  ['an id given twice', 'lanes.1.id', 'parliament'],
  ['an id that differs from another in case only', 'lanes.1.id', 'Parliament'],
  ['an id that ends in a full stop', 'lanes.0.id', 'parliament.'],
  ['an id of more than 100 characters', 'lanes.0.id', 'parliament-'.repeat(10)],
  ['an id that is a device on Windows', 'lanes.0.id', 'con'],
  ['an id that nothing has', 'events.0.lane', 'parlament'],
  ['a language tag that is none', 'languages.0', 'English'],
  ['a language given twice', 'languages.1', 'en'],
  ['a text that lacks a language of the document', 'title', { fr: 'Combien de temps ?' }],
  ['an address that is no web address', 'sources.1.url', 'javascript:alert(1)'],
  ['a date that cannot be', 'events.0.date', '2025-02-30'],
  ['a date in another order', 'events.0.date', '12/03/2025'],
  ['a year of five digits', 'events.0.date', '12025'],
  ['an unknown date with a qualifier', 'events.0.date', 'unknown?'],
  ['an unknown date of anything but an event', 'sources.1.published', 'unknown'],
  ['an interval that ends before it begins', 'events.0.date', '2025-03-20T18:30/2025-03-20T14:00'],
  ['a view that ends before it begins', 'steps.0.view.to', '2024'],
  ['a period that ends before it begins', 'periods.0.to', '2021'],
  ['a stage at an event that is no step of its thread', 'threads.0.stages.0.event', 'company-objects'],
  [
    'two stages of a thread at one event',
    'threads.0.stages.1',
    { event: 'act-adopted', state: 'law', label: 'It is law' },
  ],
  [
    'a stage whose label has more than 32 characters',
    'threads.0.stages.0.label',
    'Adopted by 119 votes against 24 at last',
  ],
  ['a number of votes that is none', 'events.0.vote.for', -1],
  ['a vote that rests on a claim of another event', 'events.0.vote.claim', 'would-leave'],
  ['a label of more than 32 characters', 'events.0.short', 'Parliament adopts the Data Act at last'],
  ['a picture that nobody describes', 'events.0.media.0.alt'],
  ['a file that does not lie beside the document', 'events.0.media.0.file', '../chamber.jpg'],
  ['a file that is no picture by its name', 'events.0.media.0.file', 'pictures/chamber.pdf'],
  ['a picture both here and elsewhere', 'events.0.media.0.url', 'https://parliament.example/chamber.jpg'],
  ['a width without a height', 'events.0.media.0.width', 1600],
  ['"other" without words', 'events.1.relations.0.label'],
  ['a highlight that is not in the quote', 'excerpts.0.highlight.0', 'shall retain'],
  ['an attribution to nobody', 'excerpts.2.attributedTo.source'],
  ['a claim that nothing supports', 'events.0.claims.0.evidence', []],
  ['an omission that nobody explains', 'events.1.claims.0.evidence.1.note'],
  [
    'the record in an account, and not in the text',
    'events.1.claims.0.accounts',
    [{ text: 'It stays', evidence: [{ excerpt: 'six-months', stance: 'supports' }] }],
  ],
  ['a document of a newer version', 'version', 2],
];

const WARNINGS: readonly Fault[] = [
  ['a property the format does not have', 'events.0.tittle', 'Data Act'],
  ['a picture as other tools have it', 'events.1.image', 'office.jpg'],
  ['a language that texts are not in', 'languages', ['en', 'fr']],
  ['a thread named twice', 'events.0.threads', ['article-8', 'article-8']],
  ['a thread both joined and merely concerned', 'events.0.about', ['article-8']],
  ['an event related to itself', 'events.1.relations.0.event', 'company-objects'],
  [
    'the same evidence twice',
    'events.0.claims.0.evidence',
    [
      { excerpt: 'six-months', stance: 'supports' },
      { excerpt: 'six-months', stance: 'supports' },
    ],
  ],
  ['a result that the numbers contradict', 'events.0.vote.for', 12],
  ['a vote that rests on no claim', 'events.0.vote.claim'],
  ['a poster of a picture that is shown at once', 'events.0.media.0.poster', 'pictures/small.jpg'],
  ['an open question with one answer', 'events.0.claims.0.open', true],
  ['a quote of a source that was not opened', 'sources.1.seen', 'unseen'],
  [
    'a text that a record denies',
    'events.1.claims.0.evidence.1',
    { excerpt: 'six-months', stance: 'denies' },
  ],
];

/** The example with one place changed. */
function broken([, path, value]: Fault): unknown {
  const document: unknown = structuredClone(example);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const inside = keys.reduce((outer, key) => (outer as Record<string, unknown>)[key], document);
  if (value === undefined) Reflect.deleteProperty(inside as object, last);
  else Object.assign(inside as object, { [last]: value });
  return document;
}

/** The messages to the author for each fault. */
function told(faults: readonly Fault[], severity: 'error' | 'warning'): string {
  const rows = faults.map((fault) => {
    const document = broken(fault);
    const result = validate(document);
    const problems = [...(result.ok ? [] : result.problems), ...result.warnings];
    const [first] = explain(problems, { document });
    if (first?.severity !== severity) throw new Error(`no ${severity}: ${fault[0]}`);
    const mend = first.mend === undefined ? '' : `: ${first.mend}`;
    return [fault[0], code(first.path), `${first.expected}${meantText(first)}${mend}`, code(first.value)];
  });
  return table([severity === 'error' ? 'An error' : 'A warning', 'Where', 'Expected', 'Found'], rows);
}

export const errors = (): string => told(ERRORS, 'error');
export const warnings = (): string => told(WARNINGS, 'warning');
