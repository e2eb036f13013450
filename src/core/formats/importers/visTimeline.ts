/**
 * Items and groups of vis-timeline (https://visjs.github.io/vis-timeline/docs/timeline/), as JSON: a list of items, or an
 * object with `items` and `groups`.
 */
import { Draft } from '../reading/draft.ts';
import { fromEpochMilliseconds } from '../reading/epoch.ts';
import { intervalOf, reported, takeDates } from '../reading/eventDates.ts';
import type { Content, Imported, Importer, ImportOptions } from '../reading/importer.ts';
import { isObject, type JsonObject, objectsIn, textOf } from '../reading/values.ts';

interface Items {
  readonly items: readonly unknown[];
  readonly groups: readonly JsonObject[];
  /** Where the items are: `$`, `$.items`. */
  readonly path: string;
}

/** Members that say how an item looks or behaves, not what it is. */
const LOOKS = new Set(
  'type className style selectable editable limitSize align order subgroup subgroupOrder isCluster'.split(
    ' ',
  ),
);
const TAKEN = new Set(['id', 'content', 'start', 'end', 'group', 'title']);

const isItem = (value: unknown): boolean => isObject(value) && 'content' in value && 'start' in value;

function itemsIn({ json }: Content): Items | undefined {
  const value = json?.value;
  if (Array.isArray(value)) return { items: value, groups: [], path: '$' };
  if (!isObject(value) || !Array.isArray(value['items'])) return undefined;
  return { items: value['items'], groups: objectsIn(value['groups']), path: '$.items' };
}

/** A number of milliseconds since 1970, also as .NET writes it in JSON, as a time; any other text as it is. */
function timeOf(value: unknown): string | undefined {
  const text = textOf(value);
  const number = typeof value === 'number' ? value : Number(/^\/Date\((-?\d+)\)\/$/u.exec(text ?? '')?.[1]);
  return fromEpochMilliseconds(number) ?? text;
}

function read(content: Content, options: ImportOptions): Imported {
  const { items, groups, path } = itemsIn(content) ?? { items: [], groups: [], path: '$' };
  const draft = new Draft({ format: 'vis-timeline items', options });
  draft.notes.push(...content.notes);
  const names = new Map(
    groups.map((group) => {
      const id = textOf(group['id']) ?? '';
      const name = textOf(group['content']);
      return [id, name === undefined ? id : draft.text(`group ${id}`, name).text || id] as const;
    }),
  );
  for (const name of names.values()) draft.lane(name);
  const placed = items.map((item, at) => ({ item, place: `${path}[${at}]` }));
  const { dates, questions } = takeDates(
    placed.flatMap(({ item, place }) =>
      (['start', 'end'] as const).map((key) => ({
        place: `${place}.${key}`,
        text: isObject(item) ? (timeOf(item[key]) ?? '') : '',
        isEnd: key === 'end',
      })),
    ),
    options,
  );
  const [question, ...more] = questions;
  if (question) return { outcome: 'asks', questions: [question, ...more] };

  const laneMember = [...options.map].find(([, column]) => column === 'lane')?.[0];
  for (const [at, { item, place }] of placed.entries()) {
    if (!isObject(item)) {
      draft.left({ place, text: JSON.stringify(item), why: 'no item' });
      continue;
    }
    const { text: title, links } = draft.text(`${place}.content`, textOf(item['content']) ?? '');
    const [start, end] = [dates[at * 2], dates[at * 2 + 1]];
    const text = timeOf(item['start']) ?? '';
    if (start?.taken !== true) {
      const why = text === '' ? 'no date' : (start?.why ?? 'no date');
      draft.left({ place, text: title === '' ? text : title, why });
      continue;
    }
    reportRest(draft, place, item, laneMember);
    const from = reported(draft, { place: `${place}.start`, text }, start) ?? '';
    const endText = timeOf(item['end']);
    const to =
      endText === undefined || end === undefined
        ? undefined
        : reported(draft, { place: `${place}.end`, text: endText }, end);
    const group = textOf(item['group']);
    const lane =
      laneMember !== undefined
        ? textOf(item[laneMember])
        : group === undefined
          ? undefined
          : (names.get(group) ?? group);
    if (item['type'] === 'background') {
      if (title === '') draft.left({ place, text: from, why: 'a background without a name' });
      else draft.period({ label: title, from, to, lane });
      continue;
    }
    const tooltip = draft.text(`${place}.title`, textOf(item['title']) ?? '');
    draft.event({
      place,
      id: textOf(item['id']),
      date: intervalOf(draft, `${place}.end`, from, to),
      title,
      summary: tooltip.text === title ? undefined : tooltip.text,
      lane,
      links: [...links, ...tooltip.links],
    });
  }
  return draft.finish(items.length);
}

function reportRest(draft: Draft, place: string, item: JsonObject, laneMember: string | undefined): void {
  for (const [key, value] of Object.entries(item)) {
    const isKnown = TAKEN.has(key) || key === laneMember || (key === 'type' && value === 'background');
    if (isKnown || value === null || value === '') continue;
    const text = textOf(value) ?? JSON.stringify(value);
    const why = LOOKS.has(key)
      ? `how an item looks (${key}); give "${key}" as the column "lane" if it groups items`
      : `no field for it (${key})`;
    draft.left({ place: `${place}.${key}`, text, why });
  }
}

export const visTimeline: Importer = {
  id: 'vis-timeline',
  name: 'vis-timeline items',
  recognises(content) {
    const { items = [] } = itemsIn(content) ?? {};
    return items.length > 0 && items.filter(isItem).length * 2 > items.length;
  },
  read,
};
