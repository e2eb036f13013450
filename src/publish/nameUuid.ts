import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** The namespace of names that are URLs: RFC 9562, section 6.6. */
const NAMESPACE_URL = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** The name-based UUID (version 5, RFC 9562) of a name. */
export function nameUuid(name: string, namespace: string = NAMESPACE_URL): string {
  const prefix = hexToBytes(namespace.replaceAll('-', ''));
  const bytes = sha1(new Uint8Array([...prefix, ...utf8ToBytes(name)])).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
