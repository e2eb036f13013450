import type { ThreadId, TimelineEvent } from '../../core/model/schema.ts';
import type { Timeline } from '../../core/model/timeline.ts';

/** The look of a thread wherever it appears: a class of `theme.css` that sets `--thread`, and a `stroke-dasharray`. */
export interface ThreadLook {
  readonly colour: string;
  readonly dash: string | undefined;
}

const COLOURS = 3;
/** Their number and that of the colours are coprime, so that a colour is repeated with another dash. */
const DASHES = [undefined, '7 4', '2 4', '10 4 2 4', '14 4'] as const;

const NONE: ThreadLook = { colour: 'thread-none', dash: undefined };

/** The look of a thread by its index in the document; −1: the look of events without a thread. */
export const threadLook = (index: number): ThreadLook =>
  index < 0 ? NONE : { colour: `thread-${index % COLOURS}`, dash: DASHES[index % DASHES.length] };

/** The look of the first thread of which an event is a step, else of the first it is about, else that of no thread. */
export function lookOfEvent({ threads = [], about = [] }: TimelineEvent, timeline: Timeline): ThreadLook {
  const id = threads[0] ?? about[0];
  return id === undefined ? NONE : lookOf(id, timeline);
}

/** The look of a thread by its id; that of no thread if the document does not have it. */
export function lookOf(id: ThreadId, timeline: Timeline): ThreadLook {
  return threadLook((timeline.document.threads ?? []).findIndex((thread) => thread.id === id));
}
