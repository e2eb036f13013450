import type { Attachment } from 'svelte/attachments';
import { type Heights, rubberBand, settle } from './settle.ts';

/** A finger that moved less has tapped, in pixels. */
const TAP_SLOP = 6;
/** The pace is that of the last moments, in milliseconds. */
const VELOCITY_WINDOW = 80;
/** How long a sheet takes to leave, in milliseconds; as in its style. */
const LEAVING = 200;
/** Held here, the sheet follows the finger; elsewhere it is read and scrolled, and follows only down from its beginning. */
const HANDLES = '.grip, .head, .tour > header';

/** A finger, or the mouse, on the sheet. */
interface Hold {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly heights: Heights;
  /** Whether it may be pulled up as well as down. */
  readonly byHandle: boolean;
  /** It has moved so that the sheet follows. */
  pulling: boolean;
  /** Where it was in the last moments. */
  trail: readonly { readonly y: number; readonly time: number }[];
}

/**
 * What moves the sheet: a tap on its grip turns between half and full, a pull follows the finger and settles where its
 * pace leads: full, half, closed. Its heights at rest are those of its style, `--half` and `--full`, in hundredths of
 * the window.
 */
export class Grip {
  full = $state(false);
  /** How high a finger holds it, in pixels. */
  height: number | undefined = $state();
  /** On its way out. */
  leaving = $state(false);
  readonly #close: () => void;
  #pulled = false;

  constructor(close: () => void) {
    this.#close = close;
  }

  toggle = (): void => {
    // the click that ends a pull is none
    if (!this.#pulled) this.full = !this.full;
    this.#pulled = false;
  };

  handle: Attachment<HTMLElement> = (sheet) => {
    let hold: Hold | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const take = (target: EventTarget | null, x: number, y: number, time: number) => {
      if (!(target instanceof Element) || this.leaving) return;
      const byHandle = target.closest(HANDLES) !== null;
      if (!byHandle && (isScrolled(target, sheet) || isSelecting())) return;
      const heights = heightsOf(sheet);
      hold = { x, y, height: sheet.clientHeight, heights, byHandle, pulling: false, trail: [{ y, time }] };
    };
    /** Whether the sheet follows. */
    const pull = (x: number, y: number, time: number): boolean => {
      if (!hold) return false;
      const [down, aside] = [y - hold.y, Math.abs(x - hold.x)];
      if (!hold.pulling && hold.byHandle && Math.abs(down) < TAP_SLOP) return false;
      if (!hold.pulling && !hold.byHandle && (down <= 0 || aside > down)) {
        hold = undefined;
        return false;
      }
      hold.pulling = true;
      hold.trail = [...hold.trail.filter((it) => time - it.time < VELOCITY_WINDOW), { y, time }];
      this.height = rubberBand(hold.height - down, hold.heights.full);
      return true;
    };
    /** Whether it had followed. */
    const letGo = (time: number): boolean => {
      const held = hold;
      hold = undefined;
      if (!held?.pulling || this.height === undefined) return false;
      const rest = settle(this.height, velocity(held.trail, time), held.heights);
      if (rest === 'closed') leave();
      else {
        this.full = rest === 'full';
        this.height = undefined;
      }
      return true;
    };
    const leave = () => {
      this.leaving = true;
      timer = setTimeout(this.#close, matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : LEAVING);
    };

    const touchstart = ({ touches, target, timeStamp }: TouchEvent) => {
      const [touch] = touches;
      // a second finger is for the browser's own zoom
      if (touches.length === 1 && touch) take(target, touch.clientX, touch.clientY, timeStamp);
      else letGo(timeStamp);
    };
    const touchmove = (event: TouchEvent) => {
      const [touch] = event.touches;
      if (!event.cancelable) hold = hold?.pulling ? hold : undefined;
      else if (touch && pull(touch.clientX, touch.clientY, event.timeStamp)) event.preventDefault();
    };
    const touchend = (event: TouchEvent) => {
      if (letGo(event.timeStamp) && event.cancelable) event.preventDefault();
    };

    const isGrip = ({ target }: Event) => target instanceof Element && target.closest('.grip') !== null;
    const pointerdown = (event: PointerEvent) => {
      if (event.pointerType === 'touch' || event.button !== 0 || !isGrip(event)) return;
      this.#pulled = false;
      take(event.target, event.clientX, event.clientY, event.timeStamp);
      if (event.target instanceof Element) event.target.setPointerCapture(event.pointerId);
    };
    const pointermove = (event: PointerEvent) => {
      if (event.pointerType !== 'touch' && pull(event.clientX, event.clientY, event.timeStamp))
        this.#pulled = true;
    };
    const pointerup = (event: PointerEvent) => {
      if (event.pointerType !== 'touch') letGo(event.timeStamp);
    };
    // else, once the sheet has moved from under the pointer, a browser would drag the link that is there now
    const mousedown = (event: MouseEvent) => {
      if (isGrip(event)) event.preventDefault();
    };

    const listeners = {
      touchstart,
      touchmove,
      touchend,
      touchcancel: touchend,
      pointerdown,
      pointermove,
      pointerup,
      pointercancel: pointerup,
      mousedown,
    };
    for (const [type, listener] of Object.entries(listeners))
      sheet.addEventListener(type, listener as EventListener, { passive: false });
    return () => {
      clearTimeout(timer);
      for (const [type, listener] of Object.entries(listeners))
        sheet.removeEventListener(type, listener as EventListener);
    };
  };
}

function heightsOf(sheet: Element): Heights {
  const style = getComputedStyle(sheet);
  const inPixels = (name: string) => (Number(style.getPropertyValue(name)) / 100) * innerHeight;
  return { half: inPixels('--half'), full: inPixels('--full') };
}

/** Whether something between an element and the sheet is scrolled: the finger then scrolls it back. */
function isScrolled(element: Element, sheet: Element): boolean {
  for (let it: Element | null = element; it && it !== sheet; it = it.parentElement)
    if (it.scrollTop > 0) return true;
  return false;
}

/** Words are being selected: the finger moves the end of the selection. */
const isSelecting = (): boolean => getSelection()?.isCollapsed === false;

/** In pixels per millisecond, upwards positive; a finger that rested before it let go has none. */
function velocity(trail: Hold['trail'], now: number): number {
  const recent = trail.filter(({ time }) => now - time < VELOCITY_WINDOW);
  const [first, last] = [recent[0], recent.at(-1)];
  return first && last && last.time > first.time ? (first.y - last.y) / (last.time - first.time) : 0;
}
