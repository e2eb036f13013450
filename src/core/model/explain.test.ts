import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { mutatedFrom } from '../../../tests/arbitrary/mutations.ts';
import { changed, smallDocument } from '../../../tests/arbitrary/small.ts';
import { runs } from '../../../tests/runs.ts';
import { storyJson } from '../../../tests/stories/stories.ts';
import { explain } from './explain.ts';
import { keysOf } from './locate.ts';
import { valueAt } from './placed.ts';
import type { Problem } from './problem.ts';
import { countText, groupProblems, groupText } from './problemText.ts';
import { parseDocument } from './validate.ts';

const problemsOf = (text: string): readonly Problem[] => {
  const parsed = parseDocument(text);
  return explain([...(parsed.ok ? [] : parsed.problems), ...parsed.warnings], { text });
};
/** What an author is told of a text, but for the languages that texts of the small document lack. */
const told = (text: string, all = false) =>
  groupProblems(
    problemsOf(text).filter((it) => it.kind !== 'translation' || it.severity === 'error'),
  ).flatMap((group) => {
    const { message, places } = groupText(group, all);
    return [message, ...places.map((place) => `  ${place}`)];
  });
const toldOf = (path: string, value?: unknown) => told(JSON.stringify(changed(path, value), null, 2));

test.each<[what: string, change: string, value: unknown, ...lines: string[]]>([
  [
    'a date in another order',
    'events.0.date',
    '12/03/2025',
    'error at line 193, column 15: expected a date as this file writes them (did you mean "2025-03-12" or "2025-12-03"?); found "12/03/2025"',
    '  $.events[0].date of the event "senate-votes" (The Senate votes)',
  ],
  [
    'a date in words',
    'events.0.dates.0.date',
    '4 February 2025',
    'error at line 197, column 19: expected a date as this file writes them (did you mean "2025-02-04"?); found "4 February 2025"',
    '  $.events[0].dates[0].date of the event "senate-votes" (The Senate votes)',
  ],
  [
    'a date that nobody can read',
    'events.0.date',
    'soon',
    'error at line 193, column 15: expected a date such as "2024-08-24", "2024-08", "2024", "2024-21" (spring), "201X", "2024-08~", "2024-07/2024-09" or "[2024-08-01..2024-08-05]"; found "soon"',
    '  $.events[0].date of the event "senate-votes" (The Senate votes)',
  ],
  [
    'a year that is too far',
    'events.0.date',
    '12000',
    'error at line 193, column 15: expected a year from −9999 to 9999; found "12000"',
    '  $.events[0].date of the event "senate-votes" (The Senate votes)',
  ],
  [
    'a year that is too far back',
    'events.0.date',
    '-12000-01-01',
    'error at line 193, column 15: expected a year from −9999 to 9999; found "-12000-01-01"',
    '  $.events[0].date of the event "senate-votes" (The Senate votes)',
  ],
  [
    'a day that is not',
    'events.0.date',
    '2025-02-30',
    'error at line 193, column 15: expected a day from 01 to 28 in 2025-02; found "2025-02-30"',
    '  $.events[0].date of the event "senate-votes" (The Senate votes)',
  ],
  [
    'an id that leads nowhere',
    'events.0.lane',
    'senat',
    'error at line 201, column 15: expected the id of a lane (did you mean "senate"?); found "senat"',
    '  $.events[0].lane of the event "senate-votes" (The Senate votes)',
  ],
  [
    'an id that is like no other',
    'events.1.kind',
    'x',
    'error at line 299, column 15: expected the id of a kind; found "x"',
    '  $.events[1].kind of the event "assembly-refuses" (The Assembly refuses)',
  ],
  [
    'a choice that is not in the list',
    'kinds.0.symbol',
    'squre',
    'error at line 85, column 17: expected one of "square", "document", "speech", "diamond", "triangle", "circle", "ring", "bar" (did you mean "square"?); found "squre"',
    '  $.kinds[0].symbol of the kind "vote" (Vote)',
  ],
  [
    'something that is missing',
    'events.1.title',
    undefined,
    'error at line 295, column 5: expected a text, or a map of texts by language tag such as {"en": "…", "fr": "…"}: it is required; found nothing',
    '  $.events[1].title of the event "assembly-refuses"',
  ],
  [
    'a claim without support',
    'events.0.claims.0.evidence',
    [],
    'error at line 231, column 23: expected at least one piece of evidence that supports it; found []. Add a source or an excerpt with "stance": "supports"',
    '  $.events[0].claims[0].evidence of the event "senate-votes" (The Senate votes)',
  ],
  [
    'a source without a publisher',
    'sources.1.publisher',
    undefined,
    'error at line 113, column 5: expected the id of a publisher: it is required; found nothing',
    '  $.sources[1].publisher of the source "article" (An article)',
  ],
  [
    'a text that lacks a language',
    'events.0.title',
    { en: 'Vote' },
    'error at line 207, column 16: expected a text in every language of the document: "fr" is missing; found {"en":"Vote"}',
    '  $.events[0].title of the event "senate-votes" (Vote)',
  ],
  [
    'a picture',
    'events.0.image',
    'a.jpg',
    'warning at line 294, column 16: expected a property the format knows: "image" is ignored (did you mean "media"?); found "a.jpg". Write "media": [{"type": "image", "file": "…", "alt": "…"}]',
    '  $.events[0].image of the event "senate-votes" (The Senate votes)',
  ],
  [
    'an address',
    'events.0.url',
    'https://example.org',
    'warning at line 294, column 14: expected a property the format knows: "url" is ignored (did you mean "links"?); found "https://example.org". Write "links": [{"url": "…", "label": "…"}]',
    '  $.events[0].url of the event "senate-votes" (The Senate votes)',
  ],
  [
    'a description where there is a summary',
    'events.0.description',
    'x',
    'warning at line 294, column 22: expected a property the format knows: "description" is ignored; found "x". Move it to "summary", which is there, or take it out',
    '  $.events[0].description of the event "senate-votes" (The Senate votes)',
  ],
  [
    'a description where there is none',
    'events.1.Description',
    'x',
    'warning at line 362, column 22: expected a property the format knows: "Description" is ignored (did you mean "summary"?); found "x"',
    '  $.events[1].Description of the event "assembly-refuses" (The Assembly refuses)',
  ],
  [
    'an end',
    'events.0.end_date',
    '2025-03-20',
    'warning at line 294, column 19: expected a property the format knows: "end_date" is ignored (did you mean "date"?); found "2025-03-20". Write both ends in "date": "2025-03-12/2025-03-20"',
    '  $.events[0].end_date of the event "senate-votes" (The Senate votes)',
  ],
  [
    'a group',
    'events.0.group',
    'x',
    'warning at line 294, column 16: expected a property the format knows: "group" is ignored; found "x". Move it to "lane", which is there, or take it out',
    '  $.events[0].group of the event "senate-votes" (The Senate votes)',
  ],
  [
    'a misspelt property',
    'events.1.sumary',
    'x',
    'warning at line 362, column 17: expected a property the format knows: "sumary" is ignored (did you mean "summary"?); found "x"',
    '  $.events[1].sumary of the event "assembly-refuses" (The Assembly refuses)',
  ],
  [
    'a property of nothing',
    'events.1.colour',
    'red',
    'warning at line 362, column 17: expected a property the format knows: "colour" is ignored; found "red"',
    '  $.events[1].colour of the event "assembly-refuses" (The Assembly refuses)',
  ],
  [
    'a property of a source',
    'sources.0.link',
    'https://example.org',
    'warning at line 112, column 15: expected a property the format knows: "link" is ignored (did you mean "url"?); found "https://example.org"',
    '  $.sources[0].link of the source "law" (Law 1)',
  ],
  [
    'a property of the document',
    'description',
    'x',
    'warning at line 381, column 18: expected a property the format knows: "description" is ignored; found "x". Move it to "summary", which is there, or take it out',
    '  $.description',
  ],
  [
    'a property of a claim',
    'events.0.claims.0.Title',
    'x',
    'warning at line 255, column 20: expected a property the format knows: "Title" is ignored; found "x". Move it to "text", which is there, or take it out',
    '  $.events[0].claims[0].Title of the event "senate-votes" (The Senate votes)',
  ],
  [
    'a property of a place without an id',
    'events.0.place.lat',
    1,
    'warning at line 218, column 16: expected a property the format knows: "lat" is ignored; found 1',
    '  $.events[0].place.lat of the event "senate-votes" (The Senate votes)',
  ],
  [
    'an id given twice',
    'events.1.id',
    'senate-votes',
    'error at line 62, column 20: expected an event that is a step of this thread: $.events[1].threads lacks "article-8"; found "senate-votes"',
    '  $.threads[0].stages[0].event of the thread "article-8" (Article 8)',
    'error at line 296, column 13: expected an id no other event has: $.events[0].id is the same; found "senate-votes"',
    '  $.events[1].id of the event "senate-votes" (The Assembly refuses)',
    'warning at line 354, column 20: expected another event: this one relates to itself; found "senate-votes"',
    '  $.events[1].relations[0].event of the event "senate-votes" (The Assembly refuses)',
  ],
  [
    'a text where a list was meant',
    'events.0.claims',
    'x',
    'error at line 227, column 17: expected a list; found "x"',
    '  $.events[0].claims of the event "senate-votes" (The Senate votes)',
  ],
  [
    'a text with what a terminal would obey',
    'events.0.date',
    '\u001b[2J\nx',
    'error at line 193, column 15: expected a date without spaces; found "\\u001b[2J\\nx"',
    '  $.events[0].date of the event "senate-votes" (The Senate votes)',
  ],
])('%s', (_, change, value, ...lines) => {
  expect(toldOf(change, value)).toEqual(lines);
});

describe('what is the same', () => {
  const events = Array.from({ length: 224 }, (_, index) => ({
    ...{ id: `e-${String(index + 1)}`, title: `Step ${String(index + 1)}`, lane: 'senate', kind: 'vote' },
    date: String(12_000 + index),
    image: 'a.jpg',
  }));
  const document = {
    ...changed('steps', []),
    changes: [],
    threads: [],
    languages: ['en'],
    periods: [],
    events,
  };
  const text = JSON.stringify({ ...document, title: 'x' }, null, 1).replaceAll(
    /\{\s+"en": ("[^"]+"),\s+"fr": "[^"]+"\s+\}/gu,
    '$1',
  );

  it('is told once, with the count and the first three places', () => {
    expect(told(text)).toMatchInlineSnapshot(`
      [
        "224 errors: expected a year from −9999 to 9999",
        "  line 154, column 12: found "12000" in $.events[0].date of the event "e-1" (Step 1)",
        "  line 162, column 12: found "12001" in $.events[1].date of the event "e-2" (Step 2)",
        "  line 170, column 12: found "12002" in $.events[2].date of the event "e-3" (Step 3)",
        "  and 221 more",
        "224 warnings: expected a property the format knows: "image" is ignored (did you mean "media"?). Write "media": [{"type": "image", "file": "…", "alt": "…"}]",
        "  line 155, column 13: found "a.jpg" in $.events[0].image of the event "e-1" (Step 1)",
        "  line 163, column 13: found "a.jpg" in $.events[1].image of the event "e-2" (Step 2)",
        "  line 171, column 13: found "a.jpg" in $.events[2].image of the event "e-3" (Step 3)",
        "  and 221 more",
      ]
    `);
  });

  it('is told at every place when asked for', () => {
    expect(told(text, true)).toHaveLength(450);
  });

  it('is a text that lacks a language, wherever it is', () => {
    const story = JSON.parse(storyJson('brief')) as object;
    const lines = groupProblems(problemsOf(JSON.stringify({ ...story, languages: ['en', 'fr'] }, null, 1)));
    expect(lines.map((group) => groupText(group))).toMatchInlineSnapshot(`
      [
        {
          "message": "19 warnings: expected a text in "fr" too: its readers get the one in "en". Write {"en": "…", "fr": "…"}, or take "fr" out of "languages"",
          "places": [
            "line 9, column 11: found "A bridge is repaired" in $.title",
            "line 14, column 13: found "Town" in $.lanes[0].label of the lane "town" (Town)",
            "line 20, column 13: found "Step" in $.kinds[0].label of the kind "step" (Step)",
            "and 16 more",
          ],
        },
      ]
    `);
  });
});

it('sees what is missing in a property that is named otherwise', () => {
  const document = changed('events.1.title');
  Object.assign((document['events'] as [object, object])[1], { headline: 'The Assembly refuses' });
  const [missing, unknown] = problemsOf(JSON.stringify(document)).filter(
    ({ kind }) => kind !== 'translation',
  );
  expect(missing).toMatchObject({ path: '$.events[1].title', mend: 'rename "headline"' });
  expect(unknown).toMatchObject({ path: '$.events[1].headline', proposals: ['title'] });
});

it('finds the place in a text with a byte order mark, and in one of two values of a name', () => {
  const [first] = problemsOf(`\uFEFF${JSON.stringify({ ...smallDocument(), updated: 'soon' })}`);
  expect(first?.position?.line).toBe(1);
  const twice = '{"version": 1, "lanes": [{"id": "a"}],\n"lanes": [\n{}]}';
  const missing = problemsOf(twice).find(({ path }) => path === '$.lanes[0].id');
  expect(problemsOf(twice)[0]).toMatchObject({ kind: 'repeated-name', position: { line: 2, column: 1 } });
  expect(missing?.position).toEqual({ line: 3, column: 1 });
});

it('of a document that is no text gives the path, the thing and what was meant', () => {
  const document = changed('events.0.date', '12/03/2025');
  const parsed = parseDocument(JSON.stringify(document));
  const [problem] = explain(parsed.ok ? [] : parsed.problems, { document });
  expect(problem).toEqual({
    path: '$.events[0].date',
    value: '"12/03/2025"',
    expected: 'a date as this file writes them',
    severity: 'error',
    kind: 'date',
    proposals: ['2025-03-12', '2025-12-03'],
    item: { of: 'event', id: 'senate-votes', title: 'The Senate votes' },
  });
});

const documents = [
  smallDocument(),
  ...(['harbour', 'brief', 'minimal'] as const).map((name) => JSON.parse(storyJson(name)) as object),
];

describe('of documents that were changed at random', () => {
  it('each problem stands where its value is in the text, and is told once', () => {
    fc.assert(
      fc.property(mutatedFrom(documents), fc.nat(3), (document, indent) => {
        const text = JSON.stringify(document, null, indent);
        const again = JSON.parse(text) as unknown;
        const problems = problemsOf(text);
        const lines = text.split('\n');
        for (const { path, position, value } of problems) {
          const keys = keysOf(path);
          if (keys === undefined || position === undefined) throw new Error(`no place: ${path}`);
          const there = valueAt(again, keys);
          // what is missing is told at the innermost object or list around it
          const at = lines
            .slice(position.line - 1)
            .join('\n')
            .slice(position.column - 1);
          let depth = keys.length;
          while (depth > 0 && valueAt(again, keys.slice(0, depth)) === undefined) depth--;
          const written = JSON.stringify(valueAt(again, keys.slice(0, depth)), null, indent);
          // inner lines are indented further
          expect(at.replaceAll(/\n\s*/gu, '\n').startsWith(written.replaceAll(/\n\s*/gu, '\n')), path).toBe(
            true,
          );
          if (value === 'nothing') expect(there).toBeUndefined();
        }
        const groups = groupProblems(problems);
        expect(groups.flatMap((group) => group.problems)).toHaveLength(problems.length);
        expect(new Set(groups.flatMap((group) => group.problems))).toEqual(new Set(problems));
        const places = groups.map((group) => groupText(group, true));
        expect(places.flatMap(({ message, places }) => [message, ...places]).join('\n')).not.toMatch(
          // eslint-disable-next-line no-control-regex -- nothing that a terminal obeys
          /[\u0000-\u0009\u001b\u009b]/u,
        );
        const [errors = 0, warnings = 0] = (['error', 'warning'] as const).map(
          (it) => problems.filter(({ severity }) => severity === it).length,
        );
        expect(countText(problems)).toBe(
          [
            ...(errors > 0 ? [`${String(errors)} error${errors === 1 ? '' : 's'}`] : []),
            ...(warnings > 0 ? [`${String(warnings)} warning${warnings === 1 ? '' : 's'}`] : []),
          ].join(', '),
        );
      }),
      runs(120, 2000),
    );
  });
});
