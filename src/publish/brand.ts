/** What all this is called, in every language. */
export const BRAND = 'Policy Timeline';
