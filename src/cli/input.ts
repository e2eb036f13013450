import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { LIMITS } from '../core/formats/reading/limits.ts';
import type { ImportFile } from '../core/formats/reading/importer.ts';
import { failed, messageOf, type Read } from './document.ts';

const SECONDS = 30;

const megabytes = (bytes: number): string => `${String(Math.ceil(bytes / 1e6))} MB`;

const tooLarge = (name: string, bytes: number): Read<never> =>
  failed(
    `${name}: ${megabytes(bytes)}; at most ${megabytes(LIMITS.bytes)} are read. Keep the rows that are events of the story`,
  );

/** Whether a name of a file is an address on the web. */
export const isAddress = (name: string): boolean => /^https?:\/\//iu.test(name);

/**
 * The address of a Google spreadsheet as CSV, for the address that its editor or its reader shows; any other address as it
 * is. A sheet has to be shared with "anyone with the link", or be published to the web.
 */
export function tableAddress(address: string): string {
  const sheet = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/(?!e\/)([\w-]+)/u.exec(address);
  const published = /^(https:\/\/docs\.google\.com\/spreadsheets\/d\/e\/[\w-]+)\/pub/u.exec(address);
  const tab = /[#?&]gid=(\d+)/u.exec(address)?.[1];
  const gid = tab === undefined ? '' : `&gid=${tab}`;
  if (published) return `${published[1] ?? ''}/pub?output=csv${gid}`;
  if (sheet && !address.includes('/export'))
    return `https://docs.google.com/spreadsheets/d/${sheet[1] ?? ''}/export?format=csv${gid}`;
  return address;
}

/** The last part of an address that can name a file: `dates.csv`; its host otherwise. */
const nameIn = (address: string): string => {
  const { pathname, hostname } = new URL(address);
  const last = decodeURIComponent(pathname.split('/').filter(Boolean).at(-1) ?? '');
  return last === '' ? hostname : basename(last);
};

async function fetched(address: string): Promise<Read<ImportFile>> {
  try {
    const response = await fetch(tableAddress(address), { signal: AbortSignal.timeout(SECONDS * 1000) });
    if (!response.ok)
      return failed(
        `${address}: the server answered ${String(response.status)} ${response.statusText}`.trimEnd(),
      );
    const length = Number(response.headers.get('content-length') ?? 0);
    if (length > LIMITS.bytes) return tooLarge(address, length);
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body ?? []) {
      parts.push(part);
      size += part.length;
      if (size > LIMITS.bytes) return tooLarge(address, size);
    }
    return { ok: true, value: { name: nameIn(address), bytes: new Uint8Array(Buffer.concat(parts)) } };
  } catch (thrown) {
    const cause = thrown instanceof Error && thrown.cause !== undefined ? messageOf(thrown.cause) : undefined;
    const timedOut = thrown instanceof Error && thrown.name === 'TimeoutError';
    return failed(
      `${address}: ${timedOut ? `no answer within ${String(SECONDS)} seconds` : (cause ?? messageOf(thrown))}`,
    );
  }
}

/** Reads a file, or fetches an address that the author named, whole: its name and bytes. */
export async function readInput(name: string): Promise<Read<ImportFile>> {
  if (isAddress(name)) return fetched(name);
  try {
    const status = statSync(name);
    if (status.isDirectory()) return failed(`${name}: a folder; name a file in it`);
    if (status.size > LIMITS.bytes) return tooLarge(name, status.size);
    return { ok: true, value: { name: basename(name), bytes: new Uint8Array(readFileSync(name)) } };
  } catch (thrown) {
    return failed(`${name}: ${messageOf(thrown)}`);
  }
}
