import { getContext, setContext } from 'svelte';
import type { Query } from '../../core/search/query.ts';
import type { Story } from '../state/story.svelte.ts';

const KEY = Symbol('match highlight');

/** Has matches of the story's search highlighted in every text below this component (a Svelte context). */
export const setMatchHighlight = (story: Story): void => {
  setContext(KEY, () => (story.matchIds ? story.find.query : undefined));
};

/** A function that returns the query to highlight; undefined while nothing is searched, or outside `setMatchHighlight`. */
export const getMatchHighlight = (): (() => Query | undefined) =>
  getContext<(() => Query | undefined) | undefined>(KEY) ?? (() => undefined);
