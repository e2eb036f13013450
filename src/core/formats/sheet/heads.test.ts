import { describe, expect, it } from 'vitest';
import { COLUMN_IDS, COLUMNS } from './columns.ts';
import { headKey, headOf, headText, recognizeHeads } from './heads.ts';

it('no head means two columns', () => {
  const all = COLUMN_IDS.flatMap((id) => {
    const { fr, ar, others = [] } = COLUMNS[id];
    return [...new Set([id, ...fr, ...ar, ...others].map(headKey))].map((key) => [key, id] as const);
  });
  const twice = all.filter(([key, id]) => all.some(([other, its]) => other === key && its !== id));
  expect(twice).toEqual([]);
  for (const [key, id] of all) expect(headOf(key)).toEqual({ column: id });
});

it('every column has heads in French and Arabic, and an example', () => {
  for (const id of COLUMN_IDS) {
    expect(COLUMNS[id].fr.length * COLUMNS[id].ar.length, id).toBeGreaterThan(0);
    expect(COLUMNS[id].example, id).not.toBe('');
  }
});

describe('a head', () => {
  it.each([
    ['Date', 'date', undefined],
    [' END_DATE ', 'end', undefined],
    ['Résumé', 'summary', undefined],
    ['RESUME', 'summary', undefined],
    ['العنوان', 'title', undefined],
    ['الملخّص', 'summary', undefined],
    ['Headline', 'title', undefined],
    ['Media Caption', 'caption', undefined],
    ['title:fr', 'title', 'fr'],
    ['Titre (ar)', 'title', 'ar'],
    ['summary_fr', 'summary', 'fr'],
    ['title:FR-ca', 'title', 'fr-CA'],
    ['vote-for', 'vote for', undefined],
    ['source 2', 'source', undefined],
    ['src1', 'source', undefined],
    ['attributed to:ar', 'attributed to', 'ar'],
  ])('%j is %s in %s', (text, column, tag) => {
    expect(headOf(text)).toEqual({ column, ...(tag !== undefined && { tag }) });
  });

  it.each(['', 'colour', 'date:fr', 'place_id', 'lane (fr)', 'title (zz9)', 'constructor'])(
    '%j is none',
    (text) => {
      expect(headOf(text)).toBeUndefined();
    },
  );

  it('is written so that it is recognised', () => {
    for (const column of COLUMN_IDS) expect(headOf(headText({ column }))).toEqual({ column });
    expect(headText({ column: 'source title', tag: 'fr' })).toBe('source title:fr');
  });
});

describe('the heads of a table', () => {
  const of = (heads: readonly string[], map: readonly (readonly [string, string])[] = []) => {
    const { known, unknown, leftOut, faults } = recognizeHeads(heads, new Map(map));
    return {
      known: known.map((head) => `${String(head.index)} ${headText(head)}`),
      unknown: unknown.map(({ text, proposal, same }) => `${text} → ${proposal ?? same ?? '?'}`),
      leftOut: leftOut.map(({ text }) => text),
      faults,
    };
  };

  it('are recognised, and those that are not have a proposal', () => {
    expect(of(['Datum', 'Titel', 'Sumary', 'Colour', '', 'Quelle'])).toEqual({
      known: ['0 date', '1 title', '5 source'],
      unknown: ['Sumary → summary', 'Colour → ?'],
      leftOut: [],
      faults: [],
    });
  });

  it('are what the author says that they are', () => {
    const map = [
      ['WHAT', 'title'],
      ['title', ''],
      ['In French', 'Titre:fr'],
      ['x', 'tilte'],
    ] as const;
    expect(of(['when', 'What', 'Title', 'in french'], map)).toEqual({
      known: ['0 date', '1 title', '3 title:fr'],
      unknown: [],
      leftOut: ['Title'],
      faults: ['tilte'],
    });
  });

  it('of which two are the same are those that are named so, else the first', () => {
    expect(of(['headline', 'title', 'start', 'when', 'source', 'url'])).toMatchObject({
      known: ['1 title', '2 date', '4 source', '5 source'],
      unknown: ['headline → title', 'when → start'],
    });
  });
});
