import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const theme = readFileSync(join(import.meta.dirname, '../src/app/theme.css'), 'utf8');
type Scheme = 'light' | 'dark';
type Tokens = Readonly<Record<string, Readonly<Record<Scheme, string>>>>;

const tokensOf = (css: string): Tokens =>
  Object.fromEntries(
    [
      ...css.matchAll(
        /--([\w-]+): (?:var\(--policy-timeline-[\w-]+, )?light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/gu,
      ),
    ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
  );
const [usual = '', more = ''] = theme.split('@media (prefers-contrast: more)');
const USUAL = tokensOf(usual);
const MORE = { ...USUAL, ...tokensOf(more.slice(0, more.indexOf('\n}'))) };

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
const measured = (tokens: Tokens, front: string, ground: string, scheme: Scheme): number => {
  const [a, b] = [tokens[front]?.[scheme], tokens[ground]?.[scheme]];
  if (a === undefined || b === undefined) throw new Error(`no colours ${front}, ${ground}`);
  return contrast(a, b);
};

const GROUNDS = ['paper', 'panel', 'band', 'wash'];
const pairs = (fronts: readonly string[], grounds: readonly string[]) =>
  fronts.flatMap((front) => grounds.map((ground) => [front, ground] as const));

/** Words: on every ground there is, and on what is highlighted or pressed. */
const TEXT = [
  ...pairs(['ink', 'ink-soft'], GROUNDS),
  ['ink', 'mark'],
  ['panel', 'ink'],
  ['panel', 'ink-soft'],
] as const;
/** Marks, threads, the focus, and the lines that a control or a mark consists of. */
const MARKS = [
  ...pairs(['thread-0', 'thread-1', 'thread-2', 'thread-none', 'focus'], GROUNDS),
  ...pairs(['line-strong'], ['paper', 'panel', 'band']),
] as const;

it('measures as the standard does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(Object.keys(USUAL).length).toBeGreaterThan(13);
  expect(MORE['ink-soft']).not.toEqual(USUAL['ink-soft']);
});

describe.each<Scheme>(['light', 'dark'])('in the %s', (scheme) => {
  it.each(TEXT)('words in %s on %s are read: 4.5', (front, ground) => {
    expect(measured(USUAL, front, ground, scheme)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(MARKS)('what is drawn in %s on %s is seen: 3', (front, ground) => {
    expect(measured(USUAL, front, ground, scheme)).toBeGreaterThanOrEqual(3);
  });
  it.each(TEXT)('who asks for more contrast reads %s on %s: 7', (front, ground) => {
    expect(measured(MORE, front, ground, scheme)).toBeGreaterThanOrEqual(7);
  });
  it.each([...MARKS, ...pairs(['line'], ['paper', 'panel'])])('and sees %s on %s: 3', (front, ground) => {
    const needed = front === 'line' || front === 'line-strong' ? 3 : 4.5;
    expect(measured(MORE, front, ground, scheme)).toBeGreaterThanOrEqual(needed);
  });
});
