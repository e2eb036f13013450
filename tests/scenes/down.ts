import { opening } from './opening.ts';
import { view, type Scene } from './scene.ts';

/** The small story where time runs down: with room, with little, gathered, and from right to left. */
export const down: Scene = {
  title: 'Time runs down',
  events: opening.events,
  views: [
    view('All of it', { flow: 'down', width: 480, length: 900 }),
    view('With little room', { flow: 'down', width: 260, length: 900 }),
    view('Gathered, on the true scale', { flow: 'down', scale: 'true', width: 480, length: 360 }),
    view('From right to left', { flow: 'down', direction: 'rtl', width: 480, length: 900 }),
  ],
};
