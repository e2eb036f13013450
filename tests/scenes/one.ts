import { view, type Scene } from './scene.ts';

export const one: Scene = {
  title: 'One event',
  events: '0  2024-08-24  ***  step0  Arrested',
  views: [view('All of it: a day'), view('The month', { from: '2024-08-01', to: '2024-08-31' })],
};
