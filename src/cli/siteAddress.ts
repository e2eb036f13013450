import { failed, type Read } from './document.ts';

/** Parses the address of a site, http(s) without query, hash or credentials; adds a `/` at its end. */
export function readSiteAddress(value: string): Read<string> {
  const problem = `--site ${JSON.stringify(value)}: expected the address of the folder, such as https://example.org/timelines/`;
  let address: URL;
  try {
    address = new URL(value);
  } catch {
    return failed(problem);
  }
  const { protocol, search, hash, username, password } = address;
  if (!/^https?:$/.test(protocol) || search + hash + username + password !== '') return failed(problem);
  return { ok: true, value: address.href.replace(/\/?$/, '/') };
}
