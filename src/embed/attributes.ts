import type { EventId } from '../core/model/schema.ts';
import { parse } from '../app/state/address.ts';
import type { Story } from '../app/state/story.svelte.ts';

/**
 * The attributes of the element that set the state of the story; they have the names and values of a link's query
 * parameters.
 */
export const ADDRESS_ATTRIBUTES = ['lang', 'theme', 'panel', 'view', 'event', 'scale'] as const;
export type AddressAttribute = (typeof ADDRESS_ATTRIBUTES)[number];

export const isAddressAttribute = (name: string): name is AddressAttribute =>
  (ADDRESS_ATTRIBUTES as readonly string[]).includes(name);

/**
 * Writes the attributes as the query of a link, where invalid values are ignored. `valueOf` gives null for an absent
 * attribute.
 */
export function queryOf(valueOf: (name: AddressAttribute) => string | null): string {
  const query = new URLSearchParams();
  for (const name of ADDRESS_ATTRIBUTES) {
    const value = valueOf(name);
    if (value !== null) query.set(name, value);
  }
  return query.toString();
}

/** Applies a changed attribute to an open story; a removed one (null) restores the default. */
export function applyAttribute(story: Story, name: AddressAttribute, value: string | null): void {
  const query = queryOf((it) => (it === name ? value : null));
  const state = parse(query, story.defaults);
  if (name === 'theme') story.theme = state.theme;
  else if (name === 'panel') story.panel = state.panel;
  else if (name === 'scale') story.scale = state.scale;
  else if (name === 'view') story.show(state.view);
  else if (name === 'lang') void story.speak(state.locale);
  else if (state.event === undefined) story.end();
  else story.open(state.event as EventId);
}
