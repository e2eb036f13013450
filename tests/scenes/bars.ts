import { view, type Scene } from './scene.ts';

/** What lasted and what fell some time within: how its ends are known is how they are drawn. */
export const bars: Scene = {
  title: 'Ends of bars',
  events: `
    0  2021-03-01/2021-08-31  ***  step0  Known ends
    0  2021-11/2022-03        **   -      Months for ends
    0  2022-06-01/2022-09-30~ **   -      About then
    0  2023-02-01/..          **   -      Goes on
    1  ../2021-06-30          **   -      Nobody knows since when
    1  2021-10-01/            **   -      Ended, nobody says when
    1  2022-05                **   -      Some day in May
    1  2022-08-15             **   -      A day
    2  [2021-02-01..2021-04-30] ** -      One day of three months
    2  [2022-01..]            *    -      Not before January
    2  [..2022-11-30]         *    -      Not after November
    3  2021-01-01/2023-06-30  ***  -      First row
    3  2021-02-01/2023-06-30  **   -      Second row
    3  2021-03-01/2023-06-30  **   -      Third row
    3  2021-01-15/2022-06-30  *    -      No row, from the first month
    3  2022-01-01/2023-06-30  *    -      No row, from the second year
  `,
  views: [
    view('All of it', { scale: 'true' }),
    view('From March 2022: two have no row and are under way', {
      scale: 'true',
      from: '2022-03-01',
      to: '2022-12-31',
    }),
  ],
};
