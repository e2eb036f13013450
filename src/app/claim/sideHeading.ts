import type { Timeline } from '../../core/model/timeline.ts';
import type { Words } from '../../core/i18n/words.ts';
import type { ReadingSide } from './claimReading.ts';
import { publishersOf, speakers } from './speakers.ts';

/** The heading of a side: who says it. Only the record's own words are headed "The record says". */
export function sideHeading(
  side: ReadingSide,
  sides: readonly ReadingSide[],
  timeline: Timeline,
  words: Words,
): string {
  const { kind, pieces } = side;
  const say = words.messages.claim;
  const elsewhere = sides.filter((it) => it !== side).flatMap((it) => it.pieces);
  const who = () => speakers(pieces, elsewhere, timeline, words);
  switch (kind) {
    case 'record':
      return say.recordSays;
    case 'reported':
      return say.recordReported(publishersOf(pieces, timeline, words));
    case 'besides-record':
      return say.saysSo(who());
    case 'held':
      return say.saysThis(who());
    case 'denial':
      return say.denies(who());
    case 'account':
      return say.says(who());
  }
}
