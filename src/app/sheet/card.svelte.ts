import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Story } from '../state/story.svelte.ts';
import { type CardPlace, cardPlace, staysInSight, type Stretch } from './cardPlace.ts';

/**
 * Where the panel stands in a frame that does not scroll: near the chosen event, in what is seen of the frame. It is part
 * of the page then, and moves with it. A panel that is in sight stays where it is, so that its buttons stay under the
 * finger. All in pixels from the upper edge of the element it stands in.
 */
export class Card {
  place: CardPlace | undefined = $state.raw();
  readonly #story: Story;

  constructor(story: Story) {
    this.#story = story;
  }

  beside: Attachment<HTMLElement> = (panel) => {
    const ground = panel.offsetParent ?? document.documentElement;
    let last = 0;
    const settle = async () => {
      const turn = ++last;
      await tick();
      const part = await seenOf(ground);
      if (turn !== last) return;
      const from = ground.getBoundingClientRect().top;
      const lower = ({ top, bottom }: Stretch): Stretch => ({ top: top - from, bottom: bottom - from });
      const seen = lower(part);
      const { event, touring } = this.#story;
      const chosen =
        event === undefined ? null : ground.querySelector(`main [data-event="${CSS.escape(event)}"]`);
      const row = chosen ? lower(rowOf(chosen)) : undefined;
      if (!this.place || !staysInSight(this.place, seen, touring ? undefined : row))
        this.place = cardPlace(seen, row);
    };
    $effect(() => {
      const { event, stop, view } = this.#story;
      if (event !== undefined || stop || view) void settle();
    });
    return () => {
      last = -1;
    };
  };
}

/** A mark's label stands above or below it, so high, in pixels. */
const LABEL = 28;

/** What is not to be covered: the row of a list, or a mark with its label. */
function rowOf(chosen: Element): Stretch {
  const { top, bottom } = (chosen.closest('li') ?? chosen).getBoundingClientRect();
  return chosen instanceof SVGElement ? { top: top - LABEL, bottom: bottom + LABEL } : { top, bottom };
}

/**
 * The part of an element that is seen, in the window's own pixels, once any of it is: also in a frame in another's page,
 * where no other measure tells what of it is in sight.
 */
const seenOf = (element: Element): Promise<Stretch> =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      resolve(entry.intersectionRect);
    });
    observer.observe(element);
  });
