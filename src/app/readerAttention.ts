/**
 * Focus management and announcements to screen readers, in one module that is fetched after the first picture.
 */
export { announce } from './announce.svelte.ts';
export { focusReturn } from './sheet/focusReturn.svelte.ts';
