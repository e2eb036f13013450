import type { EventId } from '../../core/model/schema.ts';

/** The article of an event in the list. */
export const rowOf = (list: HTMLElement, event: EventId): Element | null =>
  list.querySelector(`#event-${CSS.escape(event)}`);
