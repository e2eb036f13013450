/** A link within the page as an address that others can follow; undefined for a page that has none, as a file. */
export function pageAddress(link: string): string | undefined {
  // there is none where the page is made without a browser
  const page = (globalThis as Partial<Pick<typeof globalThis, 'location'>>).location?.href;
  if (page === undefined || !/^https?:/.test(page)) return undefined;
  return new URL(link, page).href.replace(/\?$/, '');
}
