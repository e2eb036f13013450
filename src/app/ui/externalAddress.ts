const PROTOCOLS: readonly string[] = ['http:', 'https:', 'mailto:'];

/** Whether an address may be a link out of the page: a web address or a letter, nothing that runs. */
export function isExternalAddress(address: string): boolean {
  try {
    return PROTOCOLS.includes(new URL(address).protocol);
  } catch {
    return false;
  }
}
