// Real files of other tools, imported: the numbers that are right for each. They are not part of the project; the environment
// variable SAMPLES names the folder that has them. Without it nothing is asked here: each reader has tests of its own beside it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importFile, IMPORTERS } from '../src/core/formats/importers/importers.ts';
import { contentOf } from '../src/core/formats/reading/content.ts';
import type { ImportOptions } from '../src/core/formats/reading/importer.ts';
import type { ReportEntry } from '../src/core/formats/reading/report.ts';
import { validate } from '../src/core/model/validate.ts';
import { SAMPLES } from './samples/samples.ts';

const folder = process.env['SAMPLES'] ?? '';
const defaults: ImportOptions = { id: 'sample', language: 'en', today: '2025-03-20', map: new Map() };

const byReason = (entries: readonly ReportEntry[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { why } of entries) counts[why] = (counts[why] ?? 0) + 1;
  return counts;
};

const textOf = (title: unknown): string =>
  typeof title === 'string' ? title : Object.values(title as Record<string, string>).join(' ');

describe.skipIf(folder === '' || SAMPLES.length === 0)('real files', () => {
  test.each(SAMPLES)('$file', async ({ file, format, options, found, taken, left, changed, dates = {} }) => {
    const path = join(folder, file);
    expect(existsSync(path), path).toBe(true);
    const input = { name: file, bytes: new Uint8Array(readFileSync(path)) };
    const content = contentOf(input);
    expect(IMPORTERS.find((it) => it.recognises(content))?.id).toBe(format);

    const imported = await importFile(input, { ...defaults, ...options });
    if (imported.outcome !== 'read') throw new Error(JSON.stringify(imported, null, 1));
    const { document, report } = imported;
    expect(report.found).toBe(found);
    expect(report.taken).toMatchObject(taken);
    expect(document.events).toHaveLength(report.taken.events);
    if (left) expect(byReason(report.left)).toEqual(left);
    if (changed) expect(byReason(report.changed)).toEqual(changed);
    for (const [part, date] of Object.entries(dates))
      expect(
        document.events.filter(({ title }) => textOf(title).includes(part)).map((event) => event.date),
        part,
      ).toContain(date);
    expect(validate(JSON.parse(JSON.stringify(document)))).toMatchObject({ ok: true, warnings: [] });

    // the same file gives the same ids
    expect(await importFile(input, { ...defaults, ...options })).toEqual(imported);
  });
});

test.skipIf(folder === '' || SAMPLES.length === 0)('every sample is known', () => {
  expect(new Set(SAMPLES.map(({ file }) => file)).size).toBe(SAMPLES.length);
});
