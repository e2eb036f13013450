import type { ThreadId, TimelineEvent } from '../../core/model/schema.ts';
import type { Timeline } from '../../core/model/timeline.ts';

/** How a thread looks wherever it appears: a class of `theme.css` that sets `--thread`, and a dash for `stroke-dasharray`. */
export interface ThreadLook {
  readonly colour: string;
  readonly dash: string | undefined;
}

const COLOURS = 3;
/** As many as share no divisor with the colours, so that a colour that comes again comes with another dash. */
const DASHES = [undefined, '7 4', '2 4', '10 4 2 4', '14 4'] as const;

const NONE: ThreadLook = { colour: 'thread-none', dash: undefined };

/** The look of a thread by its number in the document; −1: of no thread. */
export const threadLook = (index: number): ThreadLook =>
  index < 0 ? NONE : { colour: `thread-${index % COLOURS}`, dash: DASHES[index % DASHES.length] };

/** The look of the first thread an event is a step of, else of the first it is about, else none. */
export function lookOfEvent({ threads = [], about = [] }: TimelineEvent, timeline: Timeline): ThreadLook {
  const id = threads[0] ?? about[0];
  return id === undefined ? NONE : lookOf(id, timeline);
}

export function lookOf(id: ThreadId, timeline: Timeline): ThreadLook {
  return threadLook((timeline.document.threads ?? []).findIndex((thread) => thread.id === id));
}
