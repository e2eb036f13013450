/**
 * What follows the reader's attention, fetched after the first picture: where the keyboard focus goes when the panel opens
 * and closes, and what a screen reader is told.
 */
export { announce } from './announce.svelte.ts';
export { focusReturn } from './sheet/focusReturn.svelte.ts';
