/** The name of an address' host, as readers know it. */
export const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');
