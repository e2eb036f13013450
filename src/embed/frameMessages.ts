/** What runs inside the frame: it tells the page around it how high it wants to be, and hears what that page asks for. */
import { asksOpenIframeResizer, heightMessages, openIframeResizer, type Size } from './dialects.ts';
import { type FromFrame, signed, toFrame } from './protocol.ts';

/** Higher than this, one scrolls within the frame: a list of all events would push the article out of sight. In px. */
const MOST = 1200;
/** From this width on the panel stands beside the picture; below, it opens over the frame's lower half. In px. */
const BESIDE = 1000;

/**
 * The height to ask for, in whole px. Where the panel opens over the picture, never more than the reader's screen: it
 * must be in view together with what was touched.
 */
export const wantedHeight = (content: Size, screen: number): number =>
  Math.ceil(Math.min(content.height, MOST, content.width < BESIDE && screen > 0 ? screen : MOST));

export interface Framed {
  /** What is measured: an element whose height is that of its content, whatever the frame's own height is. */
  readonly wrapper: HTMLElement;
  /** The document's id. */
  readonly id: string;
  /** The page around asks for an event, which the document may not have. */
  readonly show: (event: string, claim: string | undefined) => void;
}

/** Speaks with the page around until what it returns is called; a page that is no frame has nobody to speak with. */
export function speak({ wrapper, id, show }: Framed, page: Window = window): () => void {
  if (page.parent === page) return () => undefined;
  const here = { id, href: page.location.href };
  let told: Size | undefined;
  let resizerAsks = false;

  const post = (message: unknown) => {
    // public figures, to whoever is around: its origin need not be known, and is "null" in many previews
    page.parent.postMessage(message, '*');
  };
  const say = (message: FromFrame) => {
    post(signed(message));
  };
  const measure = (): Size | undefined => {
    const { width, height } = wrapper.getBoundingClientRect();
    // in a tab that is not shown yet there is no width: the first size counts that has one
    if (width === 0 || height === 0) return undefined;
    return { width: Math.ceil(width), height: wantedHeight({ width, height }, page.screen.availHeight) };
  };
  const tell = () => {
    if (!told) return;
    for (const message of heightMessages(told, here)) post(message);
    if (resizerAsks) post(openIframeResizer(told));
  };
  const look = () => {
    const size = measure();
    if (!size || size.height === told?.height) return;
    told = size;
    tell();
  };
  const observer = new ResizeObserver(look);
  const hear = ({ source, data }: MessageEvent<unknown>) => {
    if (source !== page.parent) return;
    if (asksOpenIframeResizer(data)) {
      resizerAsks = true;
      if (told) post(openIframeResizer(told));
      return;
    }
    const message = toFrame(data);
    if (message?.kind === 'show') show(message.event, message.claim);
    else if (message) {
      say({ kind: 'here' });
      tell();
    }
  };

  page.addEventListener('message', hear);
  say({ kind: 'here' });
  observer.observe(wrapper);
  // out of sight nothing is observed until one scrolls there, and the article would jump; asked for, a size is known
  const first = page.setTimeout(look);
  return () => {
    page.clearTimeout(first);
    observer.disconnect();
    page.removeEventListener('message', hear);
  };
}
