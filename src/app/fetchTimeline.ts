import type { Problem } from '../core/model/problem.ts';
import type { WrittenDocument } from '../core/model/schema.ts';
import { lazyModules } from './lazy.ts';
import { type Timeline, timeline } from '../core/model/timeline.ts';

/** Why a document could not be loaded. */
type Refusal =
  | { readonly kind: 'unreachable'; readonly message: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'html' };

export type Loaded =
  | {
      readonly kind: 'loaded';
      readonly timeline: Timeline;
      readonly warnings: readonly Problem[];
      /** The document's JSON text as it was loaded; undefined if it came as an object. */
      readonly written: string | undefined;
    }
  | { readonly kind: 'not-loaded'; readonly address: string; readonly refusal: Refusal }
  | {
      readonly kind: 'not-valid';
      readonly address: string;
      /** The document's, where it can be read. */
      readonly title?: string | undefined;
      /** Errors, and the warnings beside them. */
      readonly problems: readonly Problem[];
    };

/**
 * Fetches a timeline document and validates it. Never rejects: errors are values.
 *
 * @param known the SHA-256 (hexadecimal) of the document that was validated when the page was built: it is not validated
 *   again. Web Crypto exists in secure contexts only; in others every document is validated
 */
export async function fetchTimeline(
  address: string,
  known?: string,
  request: typeof fetch = fetch,
): Promise<Loaded> {
  const refused = (refusal: Refusal): Loaded => ({ kind: 'not-loaded', address, refusal });
  let bytes: ArrayBuffer;
  try {
    const response = await request(address, { cache: 'no-cache' });
    if (!response.ok) return refused({ kind: 'status', status: response.status });
    bytes = await response.arrayBuffer();
  } catch (error) {
    return refused({ kind: 'unreachable', message: messageOf(error) });
  }
  // JSON is UTF-8, whatever a server says of it (RFC 8259, section 8.1)
  const text = new TextDecoder().decode(bytes);
  if (known !== undefined && (await sha256(bytes)) === known)
    return {
      kind: 'loaded',
      timeline: timeline(JSON.parse(text) as WrittenDocument),
      warnings: [],
      written: text,
    };
  // many servers answer with an HTML page for an unknown address
  if (/^\s*</.test(text)) return refused({ kind: 'html' });
  const validation = await lazyModules.validate.load();
  if (!validation) return refused({ kind: 'unreachable', message: 'validate.js' });
  const read = validation.parseBytes(new Uint8Array(bytes));
  if (read.ok) return { kind: 'loaded', timeline: read.timeline, warnings: read.warnings, written: text };
  const problems = [...read.problems, ...read.warnings];
  const explaining = await lazyModules.explain.load();
  if (!explaining) return { kind: 'not-valid', address, problems };
  const title = explaining.titleOf({ text });
  return { kind: 'not-valid', address, title, problems: explaining.explain(problems, { text }) };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** In hexadecimal digits; undefined outside secure contexts. */
async function sha256(bytes: ArrayBuffer): Promise<string | undefined> {
  // its type says that it always exists
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (!subtle) return undefined;
  return [...new Uint8Array(await subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
