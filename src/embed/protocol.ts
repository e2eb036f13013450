/**
 * The `postMessage` protocol between our frames and their host pages. It imports nothing, to keep the host script small.
 * Every message has the name and version of the protocol; any other message is ignored.
 *
 *     host page              frame
 *        │ ◀──────────── here ──┤  the frame has started, or has received hello
 *        ├── hello ───────────▶ │  the host script has started, maybe after the frame
 *        ├── show {event} ────▶ │  the event in the query of the host page's address
 *        │ ◀─── height {px} ────┤  whenever it changes
 *
 * Origins are not checked, as they are `"null"` in a sandbox: each side compares `event.source` with the window it knows.
 * All content is public, so it may be sent to any origin.
 */
const NAME = 'policy-timeline';
const VERSION = 1;

export type FromFrame =
  { readonly kind: 'here' } | { readonly kind: 'height'; /** In px. */ readonly height: number };

export type ToFrame =
  | { readonly kind: 'hello' }
  | { readonly kind: 'show'; readonly event: string; readonly claim: string | undefined };

/** Adds the name and version of the protocol to a message. */
export const signed = <Message extends FromFrame | ToFrame>(message: Message): Message & Signature => ({
  protocol: NAME,
  version: VERSION,
  ...message,
});

interface Signature {
  readonly protocol: typeof NAME;
  readonly version: typeof VERSION;
}

/** The largest valid height, in px: a frame asks for no more than the reader's screen has. */
const HIGHEST = 10_000;
const ID = /^[a-z0-9][a-z0-9._-]{0,200}$/i;

/** Parses a message from one of our frames; undefined for any other message. */
export function fromFrame(data: unknown): FromFrame | undefined {
  const message = signedMessage(data);
  if (message?.['kind'] === 'here') return { kind: 'here' };
  const height = message?.['kind'] === 'height' ? message['height'] : undefined;
  return typeof height === 'number' && height > 0 && height <= HIGHEST
    ? { kind: 'height', height }
    : undefined;
}

/** Parses a message from the host page; undefined for any other message. */
export function toFrame(data: unknown): ToFrame | undefined {
  const message = signedMessage(data);
  if (message?.['kind'] === 'hello') return { kind: 'hello' };
  if (message?.['kind'] !== 'show') return undefined;
  const { event, claim } = message;
  return isId(event) ? { kind: 'show', event, claim: isId(claim) ? claim : undefined } : undefined;
}

const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

function signedMessage(data: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const message = data as Readonly<Record<string, unknown>>;
  return message['protocol'] === NAME && message['version'] === VERSION ? message : undefined;
}
