import { view, type Scene } from './scene.ts';

export const empty: Scene = {
  title: 'No event, and one',
  events: '',
  views: [
    view('Nothing yet'),
    view('Nothing in the year that is shown', { from: '2024-01-01', to: '2024-12-31' }),
  ],
};
