import { InvalidArgumentError } from '@commander-js/extra-typings';

/**
 * Reads the address of a site, http(s) without query, hash or credentials; adds a `/` at its end.
 *
 * @throws InvalidArgumentError for anything else
 */
export function siteAddress(value: string): string {
  const refuse = () =>
    new InvalidArgumentError('Expected the address of the folder, such as https://example.org/timelines/.');
  let address: URL;
  try {
    address = new URL(value);
  } catch {
    throw refuse();
  }
  const { protocol, search, hash, username, password } = address;
  if (!/^https?:$/.test(protocol) || search + hash + username + password !== '') throw refuse();
  return address.href.replace(/\/?$/, '/');
}
