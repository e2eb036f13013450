import { view, type Scene } from './scene.ts';

/** Years before our era, the year 0 among them as ISO 8601 counts. */
export const antiquity: Scene = {
  title: 'Before our era',
  events: `
    0  -0593              **   step0  Laws of Solon
    0  -0507~             **   step0  Reforms of Cleisthenes
    0  -0450/-0449        ***  step0  Twelve Tables
    1  -0366              **   -      Consulship opened
    1  -0286              ***  -      Plebiscites bind all
    1  -0132/-0120        **   -      Land reform
    1  -0043-03-15        ***  -      Ides of March
    1  0212               **   -      Citizenship for all
  `,
  views: [
    view('All of it'),
    view('All of it, true', { scale: 'true' }),
    view('The years about the year 0', { scale: 'true', from: '-0050', to: '0050' }),
  ],
};
