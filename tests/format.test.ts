import { existsSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { example } from '../scripts/format/example.ts';
import { examples } from '../scripts/format/examples.ts';
import { opening } from '../scripts/format/opening.ts';
import { openingPicture } from '../scripts/format/openingPicture.ts';
import { formatPage } from '../scripts/format/page.ts';
import { claimStatus } from '../src/core/model/claim.ts';
import { parseDate } from '../src/core/model/date.ts';
import { Place } from '../src/core/model/place.ts';
import { parts } from '../src/core/model/schema.ts';
import { validate } from '../src/core/model/validate.ts';
import { branchOf, knownPlaces } from '../src/core/model/walk.ts';

// after a change of the schema or of the page, `npx vitest run --project unit tests/format.test.ts -u` writes it anew
it('the page is as the code declares it', async () => {
  const file = 'data/FORMAT.md';
  const settings = await resolveConfig(file);
  const page = await format(formatPage(), { ...settings, plugins: [], parser: 'markdown' });
  // a difference fails; what is missing would be written, and pass
  const existed = existsSync(file);
  await expect(page).toMatchFileSnapshot(`../${file}`);
  expect(existed).toBe(true);
});

it('the story with which the page opens is valid, without a word, and its picture is the one that is drawn of it', async () => {
  expect(validate(opening)).toMatchObject({ ok: true, warnings: [] });
  const file = 'data/FORMAT.svg';
  const existed = existsSync(file);
  await expect(openingPicture()).toMatchFileSnapshot(`../${file}`);
  expect(existed).toBe(true);
});

type Shown = readonly [name: string, schema: v.GenericSchema, value: unknown];

/** Every example with the schema it is an example of. */
const shown = Object.entries(parts).flatMap(([name, part]): readonly Shown[] => {
  const ofPart: object = examples[name as keyof typeof parts];
  const values = new Map<string, unknown>(Object.entries(ofPart));
  const branch = branchOf(part);
  return branch?.type === 'object'
    ? Object.entries(branch.entries).map(([key, schema]) => [`${name}.${key}`, schema, values.get(key)])
    : [...values].map(([key, value]) => [`${name} ${key}`, part, value]);
});

describe('every example', () => {
  it.each(shown)('of %s fits the schema, and its dates can be read', (_, schema, value) => {
    // of an optional property that is absent all would be well
    expect(value).toBeDefined();
    const result = v.safeParse(schema, value);
    expect(result.issues).toBeUndefined();
    for (const { schema: known, place } of knownPlaces(schema, new Place(value))) {
      if (known === parts.date) expect(parseDate(place.text ?? '')).toMatchObject({ ok: true });
    }
  });

  it.each(
    Object.keys(parts).filter((name) => branchOf(parts[name as keyof typeof parts])?.type === 'object'),
  )('of the properties of %s together make one', (name) => {
    const whole: object = examples[name as keyof typeof parts];
    // either a source or a name
    const other: Readonly<Record<string, string>> = { attribution: 'name', media: 'url' };
    const one = { ...whole, [other[name] ?? '']: undefined };
    const json: unknown = JSON.parse(JSON.stringify(one));
    expect(v.is(parts[name as keyof typeof parts], json)).toBe(true);
  });
});

it('the story that is shown is valid, without a warning, and its claims are what the page says', () => {
  const result = validate(example);
  expect(result).toMatchObject({ ok: true, warnings: [] });
  if (!result.ok) return;
  const statuses = result.timeline.document.events.flatMap(({ claims = [] }) =>
    claims.map((claim) => [claim.id, claimStatus(result.timeline, claim).status]),
  );
  expect(statuses).toEqual([
    ['how-long', 'corrected'],
    ['how-many', 'one-origin'],
    ['would-leave', 'claimed'],
  ]);
});

it('every link of the page leads to one of its headings', () => {
  const page = formatPage();
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
  const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, to]) => to);
  expect(links.filter((to) => !headings.includes(to ?? ''))).toEqual([]);
  expect(new Set(headings).size).toBe(headings.length);
});
