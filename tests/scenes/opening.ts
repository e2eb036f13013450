import { view, type Scene } from './scene.ts';

/** Three lanes and two matters; one of them goes through two chambers, the other is talked about. */
export const opening: Scene = {
  title: 'The opening of a small story',
  events: `
    0  2024-01-15             ***  step0    Bill filed
    0  2024-02-20             **   step0    Amended in committee
    0  2024-05-21             ***  step0    Senate passes, 32–1
    0  2024-08-29             ***  step0    Senate concurs
    1  2024-06-20             **   step0    Committee on privacy
    1  2024-07-02             *    about0   Letter of the industry
    1  2024-08-28             ***  step0    Assembly passes, 48–16
    2  2024-09-29             ***  step0!   Vetoed
    2  2024-03-13             ***  step1    AI Act adopted
    2  2024-08-01             **   step1    In force
    1  2024-03-20/2024-04-18  *    about1   Consultation
  `,
  views: [view('All of it'), view('The last days', { from: '2024-08-20', to: '2024-10-05' })],
};
