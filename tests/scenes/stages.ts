import { view, type Scene } from './scene.ts';

/** A clause enters, passes, is taken out, and the law comes without it; another matter becomes law. */
export const stages: Scene = {
  title: 'What has become of matters, votes and periods',
  events: `
    0  2024-01-15             ***  step0    Bill filed
    0  2024-03-20             **   step0    Senate adds it 21:18 [in-text: Added]
    0  2024-05-21             ***  step0    Senate passes 32:1 [in-text: Passed, 21 May]
    1  2024-07-10             **   step0    Committee deletes it [out: Deleted in committee]
    1  2024-08-28             ***  step0    Assembly refuses 16:48 [out: Not restored, 48–16]
    2  2024-10-29             ***  step0    Signed [out: Law without it]
    2  2024-02-13             ***  step1    Privacy bill [under-way: Under way]
    1  2024-04-18             *    step1    Privacy act adopted 40:24
    2  2024-06-01             **   step1    In force [law: In force]
    2  2024-11-15             **   about1   First case
    2  2024-11-20             **   step1    Repealed [dropped: Repealed]
  `,
  periods: [
    { label: 'First session', from: '2023-09-01', to: '2024-06-30' },
    { label: 'Second session', from: '2024-07-01' },
    { label: 'A state of emergency', from: '2024-05-01', to: '2024-08-31' },
    { label: 'Governor A', from: '2023-01-01', to: '2024-09-15', lane: 2 },
    { label: 'Governor B', from: '2024-09-16', lane: 2 },
  ],
  views: [
    view('All of it'),
    view('From May to September', { from: '2024-05-10', to: '2024-09-30' }),
    view('From right to left', { direction: 'rtl' }),
    view('Where time runs down', { flow: 'down', width: 480, length: 900 }),
    view('Down, from right to left', { flow: 'down', direction: 'rtl', width: 480, length: 900 }),
  ],
};
