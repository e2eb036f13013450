/** Timelines in ArchieML: a list of objects with a date, as newsrooms write it. */
import {
  type Aml,
  type AmlList,
  type AmlNode,
  type AmlObject,
  readArchieml,
  wordsOf,
} from '../reading/archieml.ts';
import { Draft, titleFrom } from '../reading/draft.ts';
import { intervalOf, reported, takeDates, type WrittenDate } from '../reading/eventDates.ts';
import type { Content, Imported, Importer, ImportOptions } from '../reading/importer.ts';
import { webAddress } from '../reading/richText.ts';

const keys = (list: string): readonly string[] => list.split(' ');

/** What keys mean, in the order in which they are looked for; case is not told apart. */
const KEYS = {
  date: keys('date when day year time'),
  end: keys('end enddate end_date until to'),
  title: keys('title hed headline head name'),
  summary: keys('text intro body description desc summary'),
  lane: keys('kicker label lane group category section'),
  source: keys('source source_url url link href'),
  id: keys('id slug'),
} as const;
type Meaning = keyof typeof KEYS;

const memberOf = (object: AmlObject, names: readonly string[]): readonly [string, AmlNode] | undefined => {
  const members = [...object.members];
  for (const name of names) {
    const found = members.find(([key, node]) => key.toLowerCase() === name && wordsOf(node) !== '');
    if (found) return found;
  }
  return undefined;
};

const isDated = (node: AmlNode): boolean => node.kind === 'object' && memberOf(node, KEYS.date) !== undefined;

interface Found {
  /** `timeline`, `chapters.items`. */
  readonly name: string;
  readonly list: AmlList;
}

/** The lists of which most items have a date. Those inside of such a list are part of its items. */
function listsIn({ root }: Aml): readonly Found[] {
  const found: Found[] = [];
  const open: { name: string; node: AmlNode }[] = [{ name: '', node: root }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { name, node } = next;
    if (node.kind === 'text') continue;
    if (node.kind === 'list' && node.items.filter(isDated).length * 2 > node.items.length)
      found.push({ name, list: node });
    else if (node.kind === 'list') for (const item of node.items) open.push({ name, node: item });
    else
      for (const [key, it] of node.members)
        open.push({ name: name === '' ? key : `${name}.${key}`, node: it });
  }
  return found.toSorted((a, b) => a.list.line - b.list.line);
}

/** The date of an item, or its end: a year that stands beside it is part of it. */
function dateOf(item: AmlNode, meaning: 'date' | 'end'): WrittenDate {
  const isEnd = meaning === 'end';
  const date = item.kind === 'object' ? memberOf(item, KEYS[meaning]) : undefined;
  if (item.kind !== 'object' || date === undefined) return { place: `line ${item.line}`, text: '', isEnd };
  const text = wordsOf(date[1]);
  const year = memberOf(item, ['year']);
  const whole =
    year === undefined || year[1] === date[1] || /\d{4}/u.test(text) ? text : `${text} ${wordsOf(year[1])}`;
  return { place: `line ${date[1].line}`, text: whole, isEnd };
}

function read(content: Content, options: ImportOptions): Imported {
  const aml = readArchieml(content.text);
  const lists = listsIn(aml);
  const draft = new Draft({ format: 'ArchieML', options });
  draft.notes.push(...content.notes);
  const items = lists.flatMap(({ name, list }) => list.items.map((item) => ({ name, item })));
  const written = items.flatMap(({ item }) => [dateOf(item, 'date'), dateOf(item, 'end')]);
  const { dates, questions } = takeDates(written, options);
  const [question, ...more] = questions;
  if (question) return { outcome: 'asks', questions: [question, ...more] };

  readHead(draft, aml, lists);
  for (const [at, { name, item }] of items.entries()) {
    const [start, end] = [dates[at * 2], dates[at * 2 + 1]];
    const [ofStart, ofEnd] = [written[at * 2], written[at * 2 + 1]];
    const place = `line ${item.line}`;
    if (item.kind !== 'object' || start?.taken !== true || ofStart === undefined) {
      const why = item.kind === 'object' ? (start?.why ?? 'no date') : 'no item with a date';
      draft.left({ place, text: wordsOf(item), why });
      continue;
    }
    const from = reported(draft, ofStart, start) ?? '';
    const to = end && ofEnd && ofEnd.text !== '' ? reported(draft, ofEnd, end) : undefined;
    addEvent(draft, item, intervalOf(draft, place, from, to), lists.length > 1 ? name : undefined);
  }
  for (const { line, text } of aml.loose)
    draft.left({ place: `line ${line}`, text, why: 'text outside of a value, which the format ignores' });
  for (const { key, value } of aml.replaced)
    draft.left({
      place: `line ${value.line}`,
      text: wordsOf(value),
      why: `the same key comes again in the same item (${key})`,
    });
  return draft.finish(items.length);
}

/** The title and the introduction, which stand beside the lists. */
function readHead(draft: Draft, { root }: Aml, lists: readonly Found[]): void {
  const used = new Set<string>();
  const textOf = (names: readonly string[]): string | undefined => {
    const member = memberOf(root, names);
    if (member?.[1].kind === 'list' && lists.some(({ list }) => list === member[1])) return undefined;
    if (member) used.add(member[0]);
    const place = `line ${member?.[1].line ?? 1}`;
    return member && draft.text(place, wordsOf(member[1])).text;
  };
  draft.title = textOf(KEYS.title);
  draft.summary = textOf(KEYS.summary);
  for (const [key, node] of root.members) {
    const holds = lists.some(({ name }) => name === key || name.startsWith(`${key}.`));
    if (used.has(key) || holds || wordsOf(node) === '') continue;
    draft.left({
      place: `line ${node.line}`,
      text: wordsOf(node),
      why: `no field for it in a timeline (${key})`,
    });
  }
}

function addEvent(draft: Draft, item: AmlObject, date: string, list: string | undefined): void {
  const place = `line ${item.line}`;
  const members = Object.fromEntries(
    (Object.keys(KEYS) as Meaning[]).map((meaning) => [meaning, memberOf(item, KEYS[meaning])]),
  ) as Record<Meaning, readonly [string, AmlNode] | undefined>;
  const words = (meaning: Meaning) => {
    const member = members[meaning];
    return member === undefined ? undefined : draft.text(`line ${member[1].line}`, wordsOf(member[1]));
  };
  const [title, summary, lane] = [words('title'), words('summary'), words('lane')];
  const language = draft.languages[0] ?? 'en';
  // a text that is one sentence is the title: it needs not be said twice
  const made = titleFrom(summary?.text ?? '', language);
  const isTitle = title === undefined && summary?.text.replace(/\.$/u, '') === made;
  const source = members.source && wordsOf(members.source[1]);
  const url = source === undefined ? undefined : webAddress(source);
  draft.event({
    place,
    id: members.id && wordsOf(members.id[1]),
    date,
    title: isTitle ? made : title?.text,
    summary: isTitle ? undefined : summary?.text,
    lane: lane?.text ?? list,
    sources: source === undefined ? [] : [draft.source(url === undefined ? { title: source } : { url })],
    links: [...(title?.links ?? []), ...(summary?.links ?? [])],
  });
  const taken = new Set(Object.values(members).flatMap((member) => member?.[0] ?? []));
  for (const [key, node] of item.members) {
    const isYear = key.toLowerCase() === 'year';
    if (taken.has(key) || isYear || wordsOf(node) === '') continue;
    draft.left({ place: `line ${node.line}`, text: wordsOf(node), why: `no field for it (${key})` });
  }
}

export const archieml: Importer = {
  id: 'archieml',
  name: 'ArchieML',
  recognises({ json, text }) {
    if (json !== undefined || !/^[ \t]*\[[+. \t]*[^\s[\]{}:\\]+[ \t]*\][ \t]*\r?$/mu.test(text)) return false;
    return listsIn(readArchieml(text)).length > 0;
  },
  read,
};
