/**
 * The messages by which a frame reports its height to the host page: our own, and those of other embedding libraries that
 * newsrooms' and publishers' pages already listen for. In a page that knows none of them the frame keeps its fixed height.
 */
import { signed } from './protocol.ts';

/** The size of the frame's content, in whole px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What identifies the frame in the host page. */
export interface FrameLocation {
  /** The document's id. */
  readonly id: string;
  /** The frame's address, as the host page wrote it. */
  readonly href: string;
}

type Dialect = (size: Size, location: FrameLocation) => unknown;

const own: Dialect = ({ height }) => signed({ kind: 'height', height });

const datawrapper: Dialect = ({ height }, { id }) => ({ 'datawrapper-height': { [id]: height } });

/** `amp-iframe`; Sidechain and @newswire/frames use it too. */
const amp: Dialect = ({ height }) => ({ sentinel: 'amp', type: 'embed-size', height });

const medium: Dialect = ({ height }, { href }) =>
  JSON.stringify({ src: href, context: 'iframe.resize', height });

/** Pym.js: the host page passes the frame's id in the address, `?childId=chart`. */
const pym: Dialect = ({ height }, { href }) => {
  const childId = new URL(href).searchParams.get('childId');
  return childId === null ? undefined : ['pym', childId, 'height', height].join('xPYMx');
};

/** WordPress identifies its frames by a secret in the hash, `#?secret=k3J9`. It limits the height to 200 to 1000 px. */
const wordpress: Dialect = ({ height }, { href }) => {
  const secret = /^#\?secret=([a-z0-9]+)$/i.exec(new URL(href).hash)?.[1];
  return secret === undefined ? undefined : { message: 'height', value: height, secret };
};

const HEIGHT_DIALECTS: readonly Dialect[] = [own, datawrapper, amp, medium, pym, wordpress];

/** The messages to post when the height changes. */
export const heightMessages = (size: Size, location: FrameLocation): readonly unknown[] =>
  HEIGHT_DIALECTS.flatMap((dialect) => dialect(size, location) ?? []);

const QUESTIONS: ReadonlySet<unknown> = new Set(['iframe-child-init', 'iframe-get-child-dimensions']);

/** Whether a message is a request of @open-iframe-resizer; the frame sends it heights only after one. */
export const asksOpenIframeResizer = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'type' in data && QUESTIONS.has(data.type);

/** The height message of @open-iframe-resizer. */
export const openIframeResizer = ({ width, height }: Size) => ({ type: 'iframe-resized', width, height });
