/*
 * Kept out of `schema.ts`: the filter lists them, and is part of the page's first bundle, which does without the schema.
 */

/** What became of a matter at an event. */
export const STAGE_STATES = ['proposed', 'adopted', 'removed', 'restored', 'law', 'dropped'] as const;

/** What a vote decided. */
export const VOTE_RESULTS = ['passed', 'rejected'] as const;
