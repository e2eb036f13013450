/** The frame's side of the protocol: sends its wanted height to the host page and handles the host's messages. */
import { asksOpenIframeResizer, heightMessages, openIframeResizer, type Size } from './dialects.ts';
import { type FromFrame, signed, toFrame } from './protocol.ts';

/**
 * The largest height to request, in px; higher content scrolls within the frame, so that a long list does not push the
 * article away.
 */
const MAX_HEIGHT = 1200;
/** From this width on, in px, the panel is beside the picture; below it, the panel covers the frame's lower half. */
const PANEL_BESIDE_FROM = 1000;

/**
 * The height to request, in whole px. Where the panel covers the picture, it is limited to the height of the screen: the
 * panel must be visible together with the touched mark.
 */
export const wantedHeight = (content: Size, screen: number): number =>
  Math.ceil(
    Math.min(
      content.height,
      MAX_HEIGHT,
      content.width < PANEL_BESIDE_FROM && screen > 0 ? screen : MAX_HEIGHT,
    ),
  );

export interface FrameOptions {
  /** The element to measure; its height is that of its content, independent of the frame's height. */
  readonly wrapper: HTMLElement;
  /** The document's id. */
  readonly id: string;
  /** Called when the host page requests an event, which the document may not have. */
  readonly show: (event: string, claim: string | undefined) => void;
}

/**
 * Speaks with the page around until what it returns is called; a page that is no frame has nobody to connectToHost with.
 */
export function connectToHost({ wrapper, id, show }: FrameOptions, page: Window = window): () => void {
  if (page.parent === page) return () => undefined;
  const location = { id, href: page.location.href };
  let sentSize: Size | undefined;
  let resizerAsks = false;

  const post = (message: unknown) => {
    // the content is public, so any origin may receive it; the host's origin is "null" in many previews
    page.parent.postMessage(message, '*');
  };
  const send = (message: FromFrame) => {
    post(signed(message));
  };
  const measure = (): Size | undefined => {
    const { width, height } = wrapper.getBoundingClientRect();
    // in a tab that was never shown the size is zero
    if (width === 0 || height === 0) return undefined;
    return { width: Math.ceil(width), height: wantedHeight({ width, height }, page.screen.availHeight) };
  };
  const sendHeight = () => {
    if (!sentSize) return;
    for (const message of heightMessages(sentSize, location)) post(message);
    if (resizerAsks) post(openIframeResizer(sentSize));
  };
  const update = () => {
    const size = measure();
    if (!size || size.height === sentSize?.height) return;
    sentSize = size;
    sendHeight();
  };
  const observer = new ResizeObserver(update);
  const onMessage = ({ source, data }: MessageEvent<unknown>) => {
    if (source !== page.parent) return;
    if (asksOpenIframeResizer(data)) {
      resizerAsks = true;
      if (sentSize) post(openIframeResizer(sentSize));
      return;
    }
    const message = toFrame(data);
    if (message?.kind === 'show') show(message.event, message.claim);
    else if (message) {
      send({ kind: 'here' });
      sendHeight();
    }
  };

  page.addEventListener('message', onMessage);
  send({ kind: 'here' });
  observer.observe(wrapper);
  // browsers do not run observers in frames out of view; measure once, so that the article does not jump on scrolling
  const first = page.setTimeout(update);
  return () => {
    page.clearTimeout(first);
    observer.disconnect();
    page.removeEventListener('message', onMessage);
  };
}
