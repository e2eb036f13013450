import type { Item } from '../../src/core/layout/item.ts';
import { daysOf, plotOf, type Plot } from '../../src/core/layout/plot.ts';
import { anchor } from '../../src/core/model/span.ts';
import { edtfDay, spanFrom } from './crowd.ts';

/** How many lanes an archive has. */
const ARCHIVE_LANES = 6;

/** 1 January 2010, as a day's number, and how many days follow it to the end of 2026. */
const FIRST = 14_610;
const DAYS = 6208;

const WORDS =
  'budget inquiry harbour tender statute appeal levy permit hearing clause depot quota registry audit canal decree draft fund mandate motion notice petition pledge ruling'.split(
    ' ',
  );

/**
 * As many events as are asked for, spread evenly over seventeen years and six lanes, a fifth of them lasting up to two years,
 * with titles of about forty letters and the same importance: the kind of data that timelines are compared with. The same
 * number always gives the same events.
 */
function archive(count: number): readonly Item[] {
  const random = lehmer(count);
  const below = (limit: number) => Math.floor(random() * limit);
  return Array.from({ length: count }, (_, number): Item => {
    const day = FIRST + below(DAYS);
    const lasting = random() < 0.2;
    const date = lasting
      ? `${edtfDay(day)}/${edtfDay(day + 7 + Math.floor(random() * random() * 700))}`
      : edtfDay(day);
    const span = spanFrom(date);
    let title = '';
    while (title.length < 36) title += ` ${WORDS[below(WORDS.length)] ?? ''}`;
    return {
      id: `e${number}`,
      lane: below(ARCHIVE_LANES),
      date,
      span,
      at: anchor(span),
      importance: 2,
      steps: [],
      hue: -1,
      symbol: 'circle',
      differs: false,
      label: `${title.trim().slice(0, 36)} ${number}`,
      also: [],
    };
  }).sort((a, b) => a.at - b.at);
}

export const archivePlot = (count: number): Plot => {
  const items = archive(count);
  return plotOf({ items, days: daysOf(items), lanes: ARCHIVE_LANES, threads: 0, scale: 'even' });
};

/** The generator of Park and Miller ("minimal standard"): numbers from 0 up to 1. */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
