import { view, type Scene } from './scene.ts';

/** A busy week in a quiet year: as one comes nearer, what was one mark becomes several, and none moves elsewhere. */
export const splitting: Scene = {
  title: 'A cluster splitting',
  events: `
    0  2023-11-17T12:00  *    step0  Board calls
    0  2023-11-17T20:28  ***  step0  Chief dismissed
    0  2023-11-18        *    -      Talks
    0  2023-11-19        **   step0  Interim named
    0  2023-11-20        **   -      Letter of staff
    0  2023-11-20        *    -      Hired elsewhere
    0  2023-11-21        ***  step0  Chief returns
    0  2023-01-10        **   -      Investment
    0  2023-12-31        *    -      Year ends
  `,
  views: [
    view('The year', { scale: 'true' }),
    view('The last quarter', { scale: 'true', from: '2023-10-01', to: '2023-12-31' }),
    view('November', { scale: 'true', from: '2023-11-06', to: '2023-11-30' }),
    view('The week', { scale: 'true', from: '2023-11-16', to: '2023-11-22' }),
  ],
};
