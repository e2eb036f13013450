type Site =
  { readonly ok: true; readonly base: string | undefined } | { readonly ok: false; readonly problem: string };

/**
 * The address at which the folder will be, from the environment variable SITE_URL, with a `/` at its end; none when it
 * is not set.
 */
export function siteOf(value: string | undefined): Site {
  if (value === undefined || value === '') return { ok: true, base: undefined };
  const expected = 'expected the address of the folder, such as https://example.org/timelines/';
  let address: URL;
  try {
    address = new URL(value);
  } catch {
    return { ok: false, problem: `SITE_URL is ${JSON.stringify(value)}: ${expected}` };
  }
  const { protocol, search, hash, username, password } = address;
  if (!/^https?:$/.test(protocol) || search + hash + username + password !== '')
    return { ok: false, problem: `SITE_URL is ${JSON.stringify(value)}: ${expected}` };
  return { ok: true, base: address.href.replace(/\/?$/, '/') };
}
