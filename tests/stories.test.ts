import { describe, expect, it } from 'vitest';
import { claimStatus, differs, type StatusId } from '../src/core/model/claim.ts';
import { parseDate } from '../src/core/model/date.ts';
import { Place } from '../src/core/model/place.ts';
import { documentSchema, parts } from '../src/core/model/schema.ts';
import { parseDocument } from '../src/core/model/validate.ts';
import { branchOf, knownPlaces } from '../src/core/model/walk.ts';
import { brief, harbour, pictures, storyJson } from './stories/stories.ts';

describe('the stories that tests are written with', () => {
  it.each(['harbour', 'brief', 'pictures'] as const)(
    '%s is valid, without a warning, and named after its id',
    (name) => {
      const result = parseDocument(storyJson(name));
      expect(result.ok ? [] : result.problems).toEqual([]);
      expect(result.warnings).toEqual([]);
      expect(result.ok && result.timeline.document.id).toBe(name);
    },
  );

  it.each(['harbour', 'brief', 'pictures'] as const)(
    '%s names no address but those that are kept for examples',
    (name) => {
      const hosts = [...storyJson(name).matchAll(/\bhttps?:\/\/([^/"?#]+)|mailto:[^@]+@([^"?]+)/gu)].map(
        ([, web, mail]) => web ?? mail,
      );
      expect(hosts.filter((host) => !(host ?? '').endsWith('.example'))).toEqual([]);
    },
  );
});

describe('harbour, with the pictures of another', () => {
  const timeline = harbour();
  const known = [timeline, pictures()].flatMap(({ document }) =>
    knownPlaces(documentSchema, new Place(document)),
  );

  it.each(Object.entries(parts))('has every property of %s somewhere', (_, schema) => {
    const branch = branchOf(schema);
    const properties = branch?.type === 'object' ? Object.keys(branch.entries) : [];
    const used = known.filter((it) => it.schema === schema).flatMap(({ place }) => place.entries());
    expect(properties.filter((property) => !used.some(([key]) => key === property))).toEqual([]);
  });

  it('has every choice of every closed list somewhere', () => {
    const missing = new Set<string>();
    for (const { schema } of known) {
      if (!('options' in schema) || schema.type !== 'picklist') continue;
      for (const option of schema.options as readonly unknown[]) {
        if (!known.some((it) => it.schema === schema && it.place.value === option))
          missing.add(String(option));
      }
    }
    // a view has one scale and one axis
    expect([...missing]).toEqual(['true', 'left-to-right']);
  });

  it('has claims of every status', () => {
    const met = timeline.events.flatMap(({ event }) =>
      (event.claims ?? []).map((claim) => claimStatus(timeline, claim).status),
    );
    const all: readonly StatusId[] = [
      'claimed',
      'contested',
      'corrected',
      'corroborated',
      'not-found',
      'on-record',
      'one-origin',
      'open',
    ];
    expect([...new Set(met)].toSorted()).toEqual(all);
  });

  it('marks these events as ones on which sources differ, and no others', () => {
    const differing = timeline.events.filter(({ event }) => differs(timeline, event));
    expect(differing.map(({ event }) => event.id)).toEqual([
      'port-asks',
      'council-adds-clause',
      'dockers-strike',
      'council-refuses-clause',
      'supplier-post',
      'cameras-off',
      'port-repeats',
    ]);
  });

  it('has days, months, seasons, sets, intervals, an open end, and days that are uncertain or approximate', () => {
    const dates = timeline.document.events.map(({ date }) => date);
    for (const form of [
      /^\d{4}-\d\d-\d\d$/,
      /^\d{4}-0\d$/,
      /^\d{4}-2[1-4]$/,
      /^\[.+\.\..+\]$/,
      /^\d[^.]+\/\d[^.]+$/,
      /\/\.\.$/,
      /\?$/,
      /~$/,
    ])
      expect(dates.filter((date) => form.test(date)).length, String(form)).toBeGreaterThan(0);
    for (const date of dates) expect(parseDate(date).ok).toBe(true);
  });

  it('has a thread that passes through all of its lanes', () => {
    const lanesOf = (id: string) =>
      new Set(
        timeline.document.events
          .filter(({ threads = [] }) => threads.some((thread) => thread === id))
          .map(({ lane }) => lane),
      );
    expect(lanesOf('clause-9').size).toBe(timeline.document.lanes.length);
  });
});

it('brief has one lane, one language and no source', () => {
  const { document } = brief();
  expect([document.lanes.length, document.languages, document.sources]).toEqual([1, ['en'], []]);
  expect(document.events).toHaveLength(8);
});
