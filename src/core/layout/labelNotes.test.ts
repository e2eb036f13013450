import { expect, test } from 'vitest';
import { measureByCount } from '../../../tests/draw.ts';
import type { ItemStage } from './item.ts';
import { withNotes } from './labelNotes.ts';
import { labelShapes } from './labelShapes.ts';

const stage = (label: string, thread = 0): ItemStage => ({ label, thread, look: 'in-text' });
const title = labelShapes('Senate votes it', '', 'label', measureByCount);
const notes = (stages: readonly ItemStage[], beside = 0) => ({ stages, beside, suffix: '' });

test('a stage stands on a line of its own under the title, and the box holds both', () => {
  const [first] = withNotes(title, notes([stage('Passed, 4 Feb')]), measureByCount)(2);
  expect(first?.lines).toEqual(['Senate votes it', 'Passed, 4 Feb']);
  expect(first?.hues).toEqual([0]);
  for (const line of first?.lines ?? []) expect(first?.width).toBeGreaterThan(measureByCount(line, 'strong'));
});

test('the stages of two matters stand in two lines, each with its thread', () => {
  const [first] = withNotes(title, notes([stage('Passed'), stage('Out', 2)]), measureByCount)(3);
  expect(first?.lines).toEqual(['Senate votes it', 'Passed', 'Out']);
  expect(first?.hues).toEqual([0, 2]);
});

test('where there is one row, the stage stands alone and says that it has no title', () => {
  const shapes = withNotes(title, notes([stage('Passed, 4 Feb')]), measureByCount)(1);
  expect(shapes).toMatchObject([{ lines: ['Passed, 4 Feb'], hues: [0], untitled: true }]);
});

test('a title that says the same is not said twice', () => {
  const [first] = withNotes(undefined, notes([stage('Bill filed')]), measureByCount)(3);
  expect(first).toMatchObject({ lines: ['Bill filed'], hues: [0], untitled: false });
});

test('room for a bar is kept beside the last line', () => {
  const shapesWith = (beside: number) =>
    withNotes(title, notes([stage('Not restored, 119–24')], beside), measureByCount)(2);
  expect(shapesWith(33)[0]?.width).toBe((shapesWith(0)[0]?.width ?? 0) + 33);
  expect(shapesWith(33)[0]?.beside).toBe(33);
});
