import { existsSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { sheetPage } from '../scripts/format/sheetPage.ts';

// after a change of the columns or of the page, `npx vitest run --project unit tests/sheet.test.ts -u` writes it anew
it('the page on the sheet is as the code declares it', async () => {
  const file = 'docs/sheet.md';
  const settings = await resolveConfig(file);
  const page = await format(sheetPage(), { ...settings, plugins: [], parser: 'markdown' });
  // a difference fails; what is missing would be written, and pass
  const existed = existsSync(file);
  await expect(page).toMatchFileSnapshot(`../${file}`);
  expect(existed).toBe(true);
});
