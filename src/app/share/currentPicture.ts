import { flushSync, mount, unmount } from 'svelte';
import type { Px } from '../../core/model/units.ts';
import type { Story } from '../state/story.svelte.ts';
import { markLookOf } from '../chart/markLook.ts';
import Still from '../chart/Still.svelte';
import { canvasMeasure } from '../canvasMeasure.ts';
import { standaloneSvg } from './standaloneSvg.ts';

export interface CurrentPicture {
  readonly svg: string;
  readonly width: Px;
  readonly height: Px;
}

/**
 * The picture as it is seen now: its stretch of time, its scale, what the filter leaves, what is searched, in the colours
 * of the page, as wide as it stands there.
 *
 * @param room on the page, out of sight: what is drawn there for a moment takes the page's colours and faces
 */
export function currentPicture(story: Story, room: HTMLElement, about: string | undefined): CurrentPicture {
  const { timeline, words, viewport, scale, filteredIds } = story;
  const lookOf =
    story.coverage || story.matchIds ? (events: readonly string[]) => markLookOf(story, events) : undefined;
  const measure = canvasMeasure(room);
  const still = mount(Still, {
    target: room,
    props: {
      ...{ timeline, words, viewport, scale, left: filteredIds, lookOf, width: currentWidth(), id: 'share' },
      theme: 'auto',
      ...(measure && { measure }),
    },
  });
  flushSync();
  try {
    const drawn = room.querySelector('svg');
    if (!drawn) throw new Error('the picture was not drawn');
    const { width, height } = drawn.viewBox.baseVal;
    return { svg: standaloneSvg(drawn, about), width, height };
  } finally {
    void unmount(still);
  }
}

/** Of what the page gives the picture; in px of the usual size of text. */
function currentWidth(): Px {
  const room = document.querySelector('.app .page');
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.max(Math.round(((room?.clientWidth ?? 0) * 16) / (rem > 0 ? rem : 16)), 320);
}
