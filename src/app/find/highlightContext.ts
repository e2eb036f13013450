import { getContext, setContext } from 'svelte';
import type { Query } from '../../core/search/query.ts';
import type { Story } from '../state/story.svelte.ts';

const KEY = Symbol('the words to mark');

/** Marks what is searched in every text below this component. */
export const setMatchHighlight = (story: Story): void => {
  setContext(KEY, () => (story.matchIds ? story.find.query : undefined));
};

/** What is to be marked in the texts here, when something is. */
export const getMatchHighlight = (): (() => Query | undefined) =>
  getContext<(() => Query | undefined) | undefined>(KEY) ?? (() => undefined);
