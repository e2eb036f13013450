import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineDocument } from '../../../../tests/arbitrary/document.ts';
import { smallDocument } from '../../../../tests/arbitrary/small.ts';
import { runs } from '../../../../tests/runs.ts';
import { harbour } from '../../../../tests/stories/stories.ts';
import type { TimelineDocument, WrittenDocument } from '../../model/schema.ts';
import { csv, type Separator } from '../csv.ts';
import type { ImportOptions } from '../reading/importer.ts';
import { readDelimited, type Table, tableOf } from '../reading/table.ts';
import { readWorkbook } from '../reading/workbook.ts';
import { importTable, importTableInto } from './importSheet.ts';
import { sheetFile } from './sheetFile.ts';
import { writeSheet } from './writeSheet.ts';

const optionsFor = ({ languages }: WrittenDocument): ImportOptions => ({
  id: 'any',
  language: languages[0] ?? 'en',
  today: '2025-03-20',
  map: new Map(),
});

const table = (rows: readonly (readonly string[])[]): Table =>
  tableOf(rows.map((cells, index) => ({ number: index + 1, cells })));

const readBack = (document: WrittenDocument, read: Table) => {
  const imported = importTable(read, optionsFor(document));
  if (imported.outcome !== 'read') throw new Error(JSON.stringify(imported, null, 1));
  return imported;
};

type Json = Record<string, unknown>;
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Json;

const without = (value: object, ...keys: readonly string[]) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));

/** A document as a sheet can hold it: what has no column is dropped, and a text in the first language alone is a string. */
function held(document: WrittenDocument) {
  const { languages, events, sources = [], excerpts = [] } = document;
  const [language = 'en'] = languages;
  const sheetSources = new Set<string>();
  const used = new Set<string>();
  const pieces = (evidence: unknown) =>
    (evidence as Json[]).map((piece) => {
      if (typeof piece['excerpt'] === 'string') used.add(piece['excerpt']);
      else sheetSources.add(piece['source'] as string);
      return piece;
    });
  const shown = asJson(
    events.map(({ media, links, claims, ...rest }) => ({
      ...without(rest, 'aliases', 'dates', 'relations', 'identifiers'),
      claims: claims?.map((claim) => ({
        ...claim,
        evidence: pieces(claim.evidence),
        accounts: claim.accounts?.map(({ text, evidence }) => ({ text, evidence: pieces(evidence) })),
      })),
      links: links?.map(({ url, label }) => ({ url, ...(typeof label === 'string' && { label }) })),
      media: media?.map(({ type, file, url, alt, caption, credit }) => ({
        type,
        file,
        url,
        alt,
        caption,
        credit,
      })),
    })),
  );
  const quoted = excerpts.filter(({ id }) => used.has(id));
  for (const { source } of quoted) sheetSources.add(source);
  /** An attribution: to what the sheet knows as a source, else to a name. */
  const attribution = (to: Json): Json => {
    const { source, name, rendering } = to;
    if (source === undefined) return { name, rendering };
    return sheetSources.has(source as string) ? { source, rendering } : { name: source, rendering };
  };
  const normal = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value))
      return value.length === 0 && key !== 'evidence' ? undefined : value.map((it) => normal(it));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(key === 'attributedTo' ? attribution(value as Json) : value)
      .map(([name, it]) => [name, normal(it, name)] as const)
      .filter(([, it]) => it !== undefined);
    return entries.length === 1 && entries[0]?.[0] === language ? entries[0][1] : Object.fromEntries(entries);
  };
  const byId = (items: readonly { readonly id: string }[]) =>
    Object.fromEntries(items.map((item) => [item.id, normal(asJson(item))]));
  return {
    events: normal(shown),
    sources: byId(
      sources
        .filter(({ id }) => sheetSources.has(id))
        .map(({ id, title, publisher, type, language: tongue, published, url }) => ({
          id,
          title,
          publisher,
          type,
          language: tongue,
          published,
          url,
        })),
    ),
    excerpts: byId(
      quoted.map(({ id, source, selector: { type, exact }, highlight, attributedTo }) => ({
        id,
        source,
        selector: { type, exact },
        highlight,
        attributedTo,
      })),
    ),
  };
}

const documents: fc.Arbitrary<WrittenDocument> = timelineDocument;
const SAMPLES: readonly (readonly [string, WrittenDocument])[] = [
  ['the small document', smallDocument() as unknown as TimelineDocument],
  ['a story', harbour().document],
];

describe('what a sheet can hold comes back the same', () => {
  it('of any document', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { document: back, report } = readBack(document, table(writeSheet(document)));
        expect(held(back)).toEqual(held(document));
        expect([report.changed, report.left]).toEqual([[], []]);
        // and from then on nothing changes any more
        const once = writeSheet(back);
        expect(writeSheet(readBack(back, table(once)).document)).toEqual(once);
      }),
      runs(50),
    );
  });

  it('through CSV with any separator, and through a workbook', async () => {
    const separators = fc.constantFrom<Separator>('comma', 'semicolon', 'tab');
    await fc.assert(
      fc.asyncProperty(documents, separators, async (document, separator) => {
        const rows = writeSheet(document);
        const read = readDelimited(csv(rows, separator));
        expect(held(readBack(document, read).document)).toEqual(held(document));
        const { sheets } = await readWorkbook(await sheetFile(document, 'xlsx'));
        expect(sheets).toHaveLength(1);
        expect(held(readBack(document, sheets[0]?.table ?? read).document)).toEqual(held(document));
      }),
      runs(15),
    );
  });

  it.each(SAMPLES)('%s', (_, document) => {
    const { document: back, report } = readBack(document, table(writeSheet(document)));
    expect(held(back)).toEqual(held(document));
    expect([report.changed, report.left]).toEqual([[], []]);
  });
});

describe('into the document that it came from', () => {
  const into = (document: WrittenDocument, read: Table) => {
    const imported = importTableInto(document, read, optionsFor(document));
    if (imported.outcome !== 'read') throw new Error(JSON.stringify(imported, null, 1));
    return imported;
  };

  it('a sheet that was not changed changes nothing', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { document: back, report } = into(document, table(writeSheet(document)));
        expect(asJson(back)).toEqual(asJson(document));
        expect([report.changed, report.left]).toEqual([[], []]);
      }),
      runs(30),
    );
  });

  it('a sheet with some of the columns changes nothing, either', () => {
    fc.assert(
      fc.property(documents, fc.array(fc.boolean(), { minLength: 80, maxLength: 80 }), (document, keep) => {
        const [heads = [], ...rows] = writeSheet(document);
        const always = ['id', 'date', 'title', 'claim id', 'excerpt id', 'source'];
        const kept = heads.map((head, index) => always.includes(head) || keep[index]);
        const some = [heads, ...rows].map((row) => row.filter((_, index) => kept[index]));
        expect(asJson(into(document, table(some)).document)).toEqual(asJson(document));
      }),
      runs(30),
    );
  });

  it.each(SAMPLES)('%s', (_, document) => {
    expect(asJson(into(document, table(writeSheet(document))).document)).toEqual(asJson(document));
  });

  it('a cell that was changed changes that alone', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (document, choice) => {
        const event = document.events[choice % document.events.length];
        if (event === undefined) return;
        const [heads = [], ...rows] = writeSheet(document);
        const [id, title] = [heads.indexOf('id'), heads.indexOf('title')];
        const edited = rows.map((row) =>
          row.map((cell, index) => (index === title && row[id] === event.id ? 'Another title' : cell)),
        );
        const { document: back } = into(document, table([heads, ...edited]));
        const [language = 'en'] = document.languages;
        const expected =
          typeof event.title === 'string' || Object.keys(event.title).every((tag) => tag === language)
            ? [{ [language]: 'Another title' }, 'Another title']
            : [{ ...event.title, [language]: 'Another title' }];
        const changed = back.events.find((it) => it.id === event.id);
        expect(expected).toContainEqual(changed?.title);
        const restored = back.events.map((it) => (it.id === event.id ? { ...it, title: event.title } : it));
        expect(asJson({ ...back, events: restored })).toEqual(asJson(document));
      }),
      runs(30),
    );
  });
});
