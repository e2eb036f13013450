/**
 * How frames tell the page around them their height: our own message, and those that newsrooms' and publishers' pages
 * listen for already. Each is a few lines; a page that knows none of them keeps the height its author gave the frame.
 */
import { signed } from './protocol.ts';

/** In whole px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the frame is. */
export interface Here {
  /** The document's id. */
  readonly id: string;
  /** The frame's address, as the page around wrote it. */
  readonly href: string;
}

type Dialect = (size: Size, here: Here) => unknown;

const own: Dialect = ({ height }) => signed({ kind: 'height', height });

const datawrapper: Dialect = ({ height }, { id }) => ({ 'datawrapper-height': { [id]: height } });

/** `amp-iframe`; Sidechain and @newswire/frames speak it too. */
const amp: Dialect = ({ height }) => ({ sentinel: 'amp', type: 'embed-size', height });

const medium: Dialect = ({ height }, { href }) =>
  JSON.stringify({ src: href, context: 'iframe.resize', height });

/** Its parent names the frame in the address: `?childId=chart`. */
const pym: Dialect = ({ height }, { href }) => {
  const childId = new URL(href).searchParams.get('childId');
  return childId === null ? undefined : ['pym', childId, 'height', height].join('xPYMx');
};

/** WordPress knows its frames by a secret in the hash: `#?secret=k3J9`. It keeps the height between 200 and 1000. */
const wordpress: Dialect = ({ height }, { href }) => {
  const secret = /^#\?secret=([a-z0-9]+)$/i.exec(new URL(href).hash)?.[1];
  return secret === undefined ? undefined : { message: 'height', value: height, secret };
};

const TOLD: readonly Dialect[] = [own, datawrapper, amp, medium, pym, wordpress];

/** What is posted when the height changes. */
export const heightMessages = (size: Size, here: Here): readonly unknown[] =>
  TOLD.flatMap((dialect) => dialect(size, here) ?? []);

const QUESTIONS: ReadonlySet<unknown> = new Set(['iframe-child-init', 'iframe-get-child-dimensions']);

/** Whether the page around asks as @open-iframe-resizer does: it is answered from then on, and only then. */
export const asksOpenIframeResizer = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'type' in data && QUESTIONS.has(data.type);

/** The answer. */
export const openIframeResizer = ({ width, height }: Size) => ({ type: 'iframe-resized', width, height });
