import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Story } from '../state/story.svelte.ts';
import { type CardPosition, cardPosition, staysInSight, type VerticalRange } from './cardPosition.ts';

/**
 * The panel as a card, in a frame that does not scroll: near the chosen event, in the visible part of the frame. It is
 * positioned in the page and scrolls with it. A card that is in sight is not moved, so that its buttons stay under the
 * finger. All in px from the upper edge of the card's offset parent.
 */
export class PanelCard {
  position: CardPosition | undefined = $state.raw();
  readonly #story: Story;

  constructor(story: Story) {
    this.#story = story;
  }

  beside: Attachment<HTMLElement> = (panel) => {
    const container = panel.offsetParent ?? document.documentElement;
    let last = 0;
    const settle = async () => {
      const turn = ++last;
      await tick();
      const part = await seenOf(container);
      if (turn !== last) return;
      const from = container.getBoundingClientRect().top;
      const lower = ({ top, bottom }: VerticalRange): VerticalRange => ({
        top: top - from,
        bottom: bottom - from,
      });
      const seen = lower(part);
      const { touring, focal: event } = this.#story;
      const chosen =
        event === undefined
          ? null
          : container.querySelector(
              `main :is([data-event="${CSS.escape(event)}"], [data-key="${CSS.escape(event)}"])`,
            );
      const row = chosen ? lower(rowOf(chosen)) : undefined;
      if (!this.position || !staysInSight(this.position, seen, touring ? undefined : row))
        this.position = cardPosition(seen, row);
    };
    $effect(() => {
      const { focal, stop, view } = this.#story;
      if (focal !== undefined || stop || view) void settle();
    });
    return () => {
      last = -1;
    };
  };
}

/** Height of a mark's label, which is above or below the mark, in px. */
const LABEL = 28;

/** What the card must not cover: the row of a list, or a mark with its label. In px of the window. */
function rowOf(chosen: Element): VerticalRange {
  const { top, bottom } = (chosen.closest('li') ?? chosen).getBoundingClientRect();
  return chosen instanceof SVGElement ? { top: top - LABEL, bottom: bottom + LABEL } : { top, bottom };
}

/**
 * The visible part of an element, in px of its own window. Resolves as soon as any of it is visible. An
 * `IntersectionObserver` is the only measure of this in a frame of another origin.
 */
const seenOf = (element: Element): Promise<VerticalRange> =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      resolve(entry.intersectionRect);
    });
    observer.observe(element);
  });
