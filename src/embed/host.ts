/**
 * The optional script of the host page: `<script src="https://HOST/embed.js" async></script>`, once, anywhere. It sets the
 * height that each of our frames requests, and passes on `?event=` of the page's address. Ours are the frames whose address is
 * below this script's own folder; others are neither believed nor spoken to. They need no ids.
 */
import { fromFrame, signed, type ToFrame } from './protocol.ts';

const LOADED = 'policyTimelineHost';
/** The folder of this script; of the page, where it stands in the page itself or another script has taken it in. */
const address = (document.currentScript as HTMLScriptElement | null)?.src;
const folder = new URL('./', address === undefined || address === '' ? document.baseURI : address).href;

function begin(page: Window): void {
  const say = (to: Window | null, message: ToFrame) => {
    // the origin of a sandboxed frame is "null"; the message is part of the page's public address anyway
    to?.postMessage(signed(message), '*');
  };
  const frames = () =>
    [...page.document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(folder));

  page.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const message = fromFrame(data);
    const frame = message && frames().find(({ contentWindow }) => contentWindow && contentWindow === source);
    if (!frame) return;
    if (message.kind === 'height') {
      frame.style.height = `${message.height}px`;
      return;
    }
    const asked = new URLSearchParams(page.location.search);
    const event = asked.get('event');
    if (event) say(frame.contentWindow, { kind: 'show', event, claim: asked.get('claim') ?? undefined });
  });
  // for frames that started before this script; later ones send `here` themselves
  const greet = () => {
    for (const { contentWindow } of frames()) say(contentWindow, { kind: 'hello' });
  };
  greet();
  page.addEventListener('popstate', greet);
}

if (!(LOADED in window)) {
  Object.defineProperty(window, LOADED, { value: true });
  begin(window);
}
