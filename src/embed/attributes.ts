import type { EventId } from '../core/model/schema.ts';
import { parse } from '../app/state/address.ts';
import type { Story } from '../app/state/story.svelte.ts';

/** What the element's attributes say of the story: the same words as in a link. */
export const SAID = ['lang', 'theme', 'view', 'event', 'scale'] as const;
export type Said = (typeof SAID)[number];

export const isSaid = (name: string): name is Said => (SAID as readonly string[]).includes(name);

/** All of them as the query of a link; what means nothing there means nothing here. */
export function queryOf(valueOf: (name: Said) => string | null): string {
  const query = new URLSearchParams();
  for (const name of SAID) {
    const value = valueOf(name);
    if (value !== null) query.set(name, value);
  }
  return query.toString();
}

/** An attribute has changed while the story is read; taken away, what would be without it comes back. */
export function follow(story: Story, name: Said, value: string | null): void {
  const query = queryOf((it) => (it === name ? value : null));
  const said = parse(query, story.defaults);
  if (name === 'theme') story.theme = said.theme;
  else if (name === 'scale') story.scale = said.scale;
  else if (name === 'view') story.show(said.view);
  else if (name === 'lang') void story.speak(said.locale);
  else if (said.event === undefined) story.end();
  else story.open(said.event as EventId);
}
