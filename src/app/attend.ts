/** What attends to a story while it is read, from the first look on: where the focus goes, and what is said aloud. */
export { announce } from './announce.svelte.ts';
export { focusReturn } from './sheet/focusReturn.svelte.ts';
