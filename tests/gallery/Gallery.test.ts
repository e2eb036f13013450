import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { measureByTable } from '../../src/core/layout/measure.ts';
import { SCENES } from '../scenes/scenes.ts';
import Gallery from './Gallery.svelte';
import { DRAWINGS, STORIES } from './goldenFiles.ts';

const show = (shown: { scenes?: typeof SCENES; stories?: typeof STORIES }) =>
  render(Gallery, {
    scenes: {},
    stories: new Map(),
    drawings: DRAWINGS,
    measure: measureByTable,
    ...shown,
  });

test('every view of every scene has its picture, and beside it the drawing that its test compares', () => {
  show({ scenes: SCENES });
  // no scene without a drawing, and no drawing without a scene
  expect([...DRAWINGS.keys()].sort()).toEqual(Object.keys(SCENES).sort());
  for (const [name, scene] of Object.entries(SCENES)) {
    const section = screen.getByRole('region', { name: `${scene.title} tests/scenes/${name}.ts` });
    for (const view of scene.views) {
      const picture = within(section).getByRole('img', { name: `${scene.title}: ${view.title}` });
      const marks = picture.querySelectorAll('[data-key]').length;
      if (name === 'empty') expect(marks).toBe(0);
      else expect(marks).toBeGreaterThan(0);
      const drawn = picture.closest('figure')?.querySelector('pre')?.textContent ?? '';
      expect(DRAWINGS.get(name)).toContain(`${view.title}\n${drawn}\n`);
      expect(drawn.split('\n').length).toBeGreaterThan(2);
    }
  }
});

test('the stills are those of the documents, in the language that is chosen', async () => {
  show({ stories: STORIES });
  for (const name of STORIES.keys()) {
    const section = screen.getByRole('region', { name: `Still ${name}` });
    expect(within(section).getAllByRole('img', { name: /^Timeline:/ })).toHaveLength(2);
  }
  await userEvent.click(screen.getByRole('button', { name: 'Français' }));
  const small = screen.getByRole('region', { name: 'Still small' });
  expect(within(small).getAllByRole('img', { name: /Une petite histoire/ })).toHaveLength(2);
});

test('the theme that is chosen is the page’s', async () => {
  show({});
  await userEvent.click(screen.getByRole('button', { name: 'dark' }));
  expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
});
