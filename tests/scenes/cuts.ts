import { view, type Scene } from './scene.ts';

/** Thirty years with two long silences. The even scale cuts them and says how long they were. */
export const cuts: Scene = {
  title: 'Cuts on the even scale',
  events: `
    0  1996-02-08             ***  step0  Act signed
    0  1996-06-11             **   step0  First ruling
    0  1997-06-26             ***  step0  Struck down in part
    1  1997-11-12             *    about0 Essay
    0  2018-04-11             **   step0  Exception signed
    1  2018-10-15/2019-03-01  **   about0 Study
    0  2019-06-19             **   step0  Bill filed
    0  2020-05-28             ***  step0  Order signed
    1  2020-10-15             *    about0 Statement
    0  2026-01-15             **   step0  Repeal filed
  `,
  views: [
    view('Even: a day is as wide everywhere but in the cuts'),
    view('True', { scale: 'true' }),
    view('Even, nearer: about the first cut', { from: '1997-01-01', to: '2018-12-31' }),
  ],
};
