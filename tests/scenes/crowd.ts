import { edtfDay } from '../arbitrary/crowd.ts';
import { view, type Scene } from './scene.ts';

/** 240 events in four years: denser in the second lane, by a rule that anyone can follow. */
const events = Array.from({ length: 240 }, (_, i) => {
  const day = 18_628 + ((i * i * 7 + i * 331) % 1460);
  const stars = i % 24 === 0 ? '***' : i % 5 === 0 ? '**' : '*';
  return `${i % 3 === 0 ? 0 : 1}  ${edtfDay(day)}  ${stars}  ${i % 8 === 0 ? 'step0' : '-'}  Event ${i}`;
});

export const crowd: Scene = {
  title: 'A crowd',
  events: events.join('\n'),
  views: [
    view('All of it'),
    view('The first half of 2022', { from: '2022-01-01', to: '2022-06-30' }),
    view('A month', { from: '2022-03-01', to: '2022-03-31' }),
    view('On a narrow screen', { width: 320 }),
  ],
};
