import type { Place } from './place.ts';
import { error, type Problem } from './problem.ts';
import type { Stage, TimelineDocument } from './schema.ts';

/** The ids of an event: its own and the former ones. */
const idsOf = (event: Place<TimelineDocument['events'][number]>): readonly string[] =>
  [event.at('id'), ...event.at('aliases').items()].flatMap((id) => id.text ?? []);

/**
 * Checks the stages of threads: each is at an event that is a step of the thread, else no ribbon passes there, and an event
 * has one stage of a thread at most. Ids that do not resolve are reported elsewhere.
 */
export function stages(document: Place<TimelineDocument>): readonly Problem[] {
  const events = document.at('events').items();
  const byId = new Map(events.flatMap((event) => idsOf(event).map((id) => [id, event] as const)));
  const threads = new Set(
    document
      .at('threads')
      .items()
      .map((thread) => thread.at('id').text),
  );
  return document
    .at('threads')
    .items()
    .flatMap((thread) => {
      const id = thread.at('id').text;
      const firsts = new Map<unknown, Place<Stage>>();
      return thread
        .at('stages')
        .items()
        .flatMap((stage): readonly Problem[] => {
          const place = stage.at('event');
          const event = place.text === undefined ? undefined : byId.get(place.text);
          if (event === undefined || id === undefined) return [];
          const first = firsts.get(event);
          if (first !== undefined)
            return [error(place, `one stage at an event: ${first.path} is at the same one`)];
          firsts.set(event, stage);
          const joined = event.at('threads').items();
          // a misspelt thread is reported where it is written
          return joined.some(({ text }) => text === id || !threads.has(text))
            ? []
            : [error(place, `an event that is a step of this thread: ${event.path}.threads lacks "${id}"`)];
        });
    });
}
