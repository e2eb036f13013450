import { describe, expect, it } from 'vitest';
import { validate } from '../../model/validate.ts';
import type { Imported } from '../reading/importer.ts';
import { contentOf } from '../reading/content.ts';
import { readDelimited } from '../reading/table.ts';
import { readWorkbook } from '../reading/workbook.ts';
import { sheet } from './importSheet.ts';
import { csvTemplate, workbookTemplate } from './template.ts';

const options = { id: 'library', language: 'en', today: '2025-05-01', map: new Map<string, string>() };
const read = async (bytes: Uint8Array): Promise<Imported & { outcome: 'read' }> => {
  const imported = await sheet.read(contentOf({ name: 'template', bytes }), options);
  if (imported.outcome !== 'read') throw new Error(JSON.stringify(imported, null, 1));
  return imported;
};

describe('the template', () => {
  const bytes = new TextEncoder().encode(csvTemplate('comma'));

  it('is a story of three events, with a help for each column that is no event', async () => {
    const { document, report } = await read(bytes);
    expect(
      document.events.map(({ date, title, claims = [] }) => [date, title, claims.map(({ id }) => id)]),
    ).toEqual([
      [
        '2024-11-05',
        'The council proposes to open the library on Sundays',
        ['opening-on-sundays-costs-40-000-a-year'],
      ],
      ['2025-01/2025-03', 'Residents are asked', ['how-many-want-it']],
      ['2025-04-10', 'The council votes for Sundays', ['the-library-opens-on-sundays-from-september-2025']],
    ]);
    expect(validate(JSON.parse(JSON.stringify(document)))).toMatchObject({ ok: true, warnings: [] });
    expect(report.found).toBe(3);
    expect(report.taken).toMatchObject({ events: 3, spans: 1, sources: 4, excerpts: 3 });
    expect(report.left).toMatchObject([{ place: 'row 2', why: 'a row of help, or a comment' }]);
    expect(new Set(report.changed.map(({ text }) => text))).toEqual(
      new Set(['January 2025', 'March 2025', '4 November 2024', 'April 2025']),
    );
    const [heads, help] = readDelimited(csvTemplate('semicolon')).rows;
    expect(help?.cells.filter((cell) => cell !== '')).toHaveLength(heads?.cells.length ?? 0);
  });

  it('is the same as a workbook', async () => {
    const workbook = await workbookTemplate();
    const { sheets, notes } = await readWorkbook(workbook);
    expect(notes).toEqual([]);
    expect(sheets[0]?.table.rows).toEqual(readDelimited(csvTemplate('tab')).rows);
    expect((await read(workbook)).document).toEqual((await read(bytes)).document);
  });
});
