/**
 * The types of sources, in the order in which they are listed for readers. Kept out of `schema.ts`, so that a page can
 * import them without valibot.
 */
export const SOURCE_TYPES = ['official', 'law', 'statement', 'news', 'ngo', 'academic', 'other'] as const;
