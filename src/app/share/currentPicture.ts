import { flushSync, mount, unmount } from 'svelte';
import type { Px } from '../../core/model/units.ts';
import type { Story } from '../state/story.svelte.ts';
import { markLookOf } from '../chart/markLook.ts';
import Still from '../chart/Still.svelte';
import { canvasMeasure } from '../canvasMeasure.ts';
import { standaloneSvg } from './standaloneSvg.ts';

/** A standalone SVG and its size. */
export interface CurrentPicture {
  readonly svg: string;
  readonly width: Px;
  readonly height: Px;
}

/**
 * The chart as currently shown: the same viewport, scale, filter and search, with the colours of the page and the width
 * of the page's content.
 *
 * @param room an element of the page, out of sight: the picture is rendered there for a moment to take on the page's styles
 * @param about the description stored in the SVG, see `standaloneSvg`
 */
export function currentPicture(story: Story, room: HTMLElement, about: string | undefined): CurrentPicture {
  const { timeline, words, viewport, scale, filteredIds } = story;
  const lookOf =
    story.coverage || story.matchIds ? (events: readonly string[]) => markLookOf(story, events) : undefined;
  const measure = canvasMeasure(room);
  const still = mount(Still, {
    target: room,
    props: {
      timeline,
      words,
      viewport,
      scale,
      filteredIds,
      lookOf,
      width: currentWidth(),
      id: 'share',
      undated: true,
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

/** The width of the page's content, at least 320, as if the root font size were 16 px. */
function currentWidth(): Px {
  const room = document.querySelector('.app .page');
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.max(Math.round(((room?.clientWidth ?? 0) * 16) / (rem > 0 ? rem : 16)), 320);
}
