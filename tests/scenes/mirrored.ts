import { opening } from './opening.ts';
import { view, type Scene } from './scene.ts';

/** The same words, so that the one can be held against the other. */
export const mirrored: Scene = {
  title: 'From right to left',
  events: opening.events,
  views: [
    view('All of it', { direction: 'rtl' }),
    view('The last days', { direction: 'rtl', from: '2024-08-20', to: '2024-10-05' }),
  ],
};
