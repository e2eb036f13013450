const PROTOCOLS: readonly string[] = ['http:', 'https:', 'mailto:'];

/** Whether an address may be a link: http, https or mailto, and nothing that runs code. */
export function isExternalAddress(address: string): boolean {
  try {
    return PROTOCOLS.includes(new URL(address).protocol);
  } catch {
    return false;
  }
}
