/** Where a reader may look for archived copies of a page; nothing for an address that is not of the web. */
export function archiveSearch(address: string): string | undefined {
  try {
    const { protocol, href } = new URL(address);
    return protocol === 'http:' || protocol === 'https:'
      ? `https://web.archive.org/web/*/${href}`
      : undefined;
  } catch {
    return undefined;
  }
}
