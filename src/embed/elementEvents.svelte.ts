import { dateOf } from '../core/model/units.ts';
import type { Scale, View } from '../app/state/address.ts';
import type { Story } from '../app/state/story.svelte.ts';

/** Of `select`: what is open now; both undefined when it was closed. */
export interface SelectDetail {
  readonly event: string | undefined;
  readonly claim: string | undefined;
}

/** Of `viewchange`: what is seen now. */
export interface ViewChangeDetail {
  readonly view: View;
  readonly scale: Scale;
  /** The stretch of time in view, as ISO dates. */
  readonly from: string;
  readonly to: string;
}

/** A stretch of time is told when it has stood still that long. In ms. */
const PAUSE = 150;

/** Tells the page around what the reader does, from the element itself; ends with what it returns. */
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

/** Beyond the years that dates can have (some 270,000 either way) the number of days stands as it is. */
function isoDay(day: number): string {
  const date = dateOf(day);
  return Number.isNaN(date.getTime()) ? String(day) : date.toISOString().replace(/T.*/, '');
}
