import { dateOf } from '../core/model/units.ts';
import type { Scale, View } from '../app/state/address.ts';
import type { Story } from '../app/state/story.svelte.ts';

/** The detail of the event `select`: the open event and claim, by id; both undefined after closing. */
export interface SelectDetail {
  readonly event: string | undefined;
  readonly claim: string | undefined;
}

/** The detail of the event `viewchange`: what is in view. */
export interface ViewChangeDetail {
  readonly view: View;
  readonly scale: Scale;
  /** The period in view, as ISO 8601 dates. */
  readonly from: string;
  readonly to: string;
}

/** `viewchange` is dispatched when the view has not changed for this time, in ms. */
const PAUSE = 150;

/**
 * Dispatches `select` and `viewchange` from the element when the state of the story changes. Returns a function that
 * stops it.
 */
export function announce(story: Story, element: EventTarget): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (type: string, detail: SelectDetail | ViewChangeDetail) => {
    element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  };
  const onChange = <Value>(read: () => Value, changed: (value: Value) => void) => {
    let before = JSON.stringify(read());
    $effect(() => {
      const value = read();
      const now = JSON.stringify(value);
      if (now === before) return;
      before = now;
      changed(value);
    });
  };
  const stop = $effect.root(() => {
    onChange(
      (): SelectDetail => ({ event: story.event, claim: story.claim }),
      (detail) => {
        tell('select', detail);
      },
    );
    onChange(
      () => seen(story),
      () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          tell('viewchange', seen(story));
        }, PAUSE);
      },
    );
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

const seen = ({ view, scale, viewport }: Story): ViewChangeDetail => ({
  view,
  scale,
  from: isoDay(viewport.from),
  to: isoDay(viewport.to),
});

/** Formats a day as ISO 8601; as a number of days beyond the range of `Date` (some 270,000 years either way). */
function isoDay(day: number): string {
  const date = dateOf(day);
  return Number.isNaN(date.getTime()) ? String(day) : date.toISOString().replace(/T.*/, '');
}
