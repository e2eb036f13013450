import type { Problem } from '../model/problem.ts';
import type { Timeline } from '../model/timeline.ts';
import { parseDocument } from '../model/validate.ts';

/** Why a document did not arrive. */
type Refusal =
  | { readonly kind: 'unreachable'; readonly message: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'html' };

export type Loaded =
  | { readonly kind: 'loaded'; readonly timeline: Timeline; readonly warnings: readonly Problem[] }
  | { readonly kind: 'not-loaded'; readonly address: string; readonly refusal: Refusal }
  | { readonly kind: 'not-valid'; readonly address: string; readonly problems: readonly Problem[] };

/** Fetches a timeline document and validates it. Whatever goes wrong is a value. */
export async function fetchTimeline(address: string, request: typeof fetch = fetch): Promise<Loaded> {
  const refused = (refusal: Refusal): Loaded => ({ kind: 'not-loaded', address, refusal });
  let text: string;
  try {
    const response = await request(address, { cache: 'no-cache' });
    if (!response.ok) return refused({ kind: 'status', status: response.status });
    text = await response.text();
  } catch (error) {
    return refused({ kind: 'unreachable', message: error instanceof Error ? error.message : String(error) });
  }
  // what many servers send for an address they do not have
  if (/^\s*</.test(text)) return refused({ kind: 'html' });
  const read = parseDocument(text);
  return read.ok
    ? { kind: 'loaded', timeline: read.timeline, warnings: read.warnings }
    : { kind: 'not-valid', address, problems: read.problems };
}
