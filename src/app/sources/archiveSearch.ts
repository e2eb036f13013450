/** The Wayback Machine's page of archived copies of an address; undefined unless the address is http or https. */
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
