/** What sources may be, as the reader finds them in order. Apart from the schema, which a page need not have to show them. */
export const SOURCE_TYPES = ['official', 'law', 'statement', 'news', 'ngo', 'academic', 'other'] as const;
