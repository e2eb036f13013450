/**
 * What our frames and the pages around them say to each other, by `postMessage`. It imports nothing: the host script is
 * built from it alone. Every message names the protocol and its version; whatever does not is somebody else's.
 *
 *     page around            frame
 *        │ ◀──────────── here ──┤  it has begun, or was greeted
 *        ├── hello ───────────▶ │  the script came later than the frame
 *        ├── show {event} ────▶ │  what the page's own address asks for
 *        │ ◀─── height {px} ────┤  whenever it changes
 *
 * A message proves nothing by its origin, which is `"null"` in a sandbox: each side compares `event.source` with the
 * window it knows. All that is said is public, so it may go to any origin.
 */
const NAME = 'policy-timeline';
const VERSION = 1;

export type FromFrame =
  { readonly kind: 'here' } | { readonly kind: 'height'; /** In px. */ readonly height: number };

export type ToFrame =
  | { readonly kind: 'hello' }
  | { readonly kind: 'show'; readonly event: string; readonly claim: string | undefined };

/** A message as it is sent. */
export const signed = <Message extends FromFrame | ToFrame>(message: Message): Message & Signature => ({
  protocol: NAME,
  version: VERSION,
  ...message,
});

interface Signature {
  readonly protocol: typeof NAME;
  readonly version: typeof VERSION;
}

/** Higher than any screen: a height above it is a mistake. In px. */
const HIGHEST = 100_000;
const ID = /^[a-z0-9][a-z0-9._-]{0,200}$/i;

/** What a frame of ours says; undefined for any other message. */
export function fromFrame(data: unknown): FromFrame | undefined {
  const message = ours(data);
  if (message?.['kind'] === 'here') return { kind: 'here' };
  const height = message?.['kind'] === 'height' ? message['height'] : undefined;
  return typeof height === 'number' && height > 0 && height <= HIGHEST
    ? { kind: 'height', height }
    : undefined;
}

/** What the page around says; undefined for any other message. */
export function toFrame(data: unknown): ToFrame | undefined {
  const message = ours(data);
  if (message?.['kind'] === 'hello') return { kind: 'hello' };
  if (message?.['kind'] !== 'show') return undefined;
  const { event, claim } = message;
  return isId(event) ? { kind: 'show', event, claim: isId(claim) ? claim : undefined } : undefined;
}

const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

function ours(data: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const message = data as Readonly<Record<string, unknown>>;
  return message['protocol'] === NAME && message['version'] === VERSION ? message : undefined;
}
