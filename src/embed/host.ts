/**
 * The optional script of the page around: `<script src="https://HOST/embed.js" async></script>`, once, anywhere. It gives
 * each of our frames the height it asks for, and passes `?event=` of the page's own address on. Frames are known by what
 * they say and by their window, so none needs an id; a frame that is none of ours is never touched.
 */
import { fromFrame, signed, type ToFrame } from './protocol.ts';

const LOADED = 'policyTimelineHost';

function begin(page: Window): void {
  const say = (to: Window | null, message: ToFrame) => {
    // a sandboxed frame has no origin to name; what is said stands in the address anyway
    to?.postMessage(signed(message), '*');
  };
  const frames = () => page.document.querySelectorAll('iframe');

  page.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const message = fromFrame(data);
    const frame =
      message && [...frames()].find(({ contentWindow }) => contentWindow && contentWindow === source);
    if (!frame) return;
    if (message.kind === 'height') {
      frame.style.height = `${message.height}px`;
      return;
    }
    const asked = new URLSearchParams(page.location.search);
    const event = asked.get('event');
    if (event) say(frame.contentWindow, { kind: 'show', event, claim: asked.get('claim') ?? undefined });
  });
  // whoever began before this script; the others say by themselves that they are here
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
