/** A link relative to the page as an absolute address; undefined if the page has no http(s) address, as a local file. */
export function pageAddress(link: string): string | undefined {
  // `location` is missing when the page is rendered without a browser
  const page = (globalThis as Partial<Pick<typeof globalThis, 'location'>>).location?.href;
  if (page === undefined || !/^https?:/.test(page)) return undefined;
  return new URL(link, page).href.replace(/\?$/, '');
}
