const PROTOCOLS: readonly string[] = ['http:', 'https:', 'mailto:'];

/** Whether an address may be a link out of the page: a web address or a letter, nothing that runs. */
export function isExternalAddress(address: string): boolean {
  try {
    return PROTOCOLS.includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

/** Where the Internet Archive lists its copies of a page, if it has any. */
export const archiveSearch = (address: string): string => `https://web.archive.org/web/*/${address}`;
