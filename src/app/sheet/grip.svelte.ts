import type { Attachment } from 'svelte/attachments';
import { type Heights, rubberBand, settle } from './settle.ts';

/** A movement of less than this is a tap, in px. */
const TAP_SLOP = 6;
/** The velocity is measured over this time before the release, in ms. */
const VELOCITY_WINDOW = 80;
/** Duration of the closing transition, in ms; the same as in the sheet's CSS. */
const LEAVING = 200;
/** Drag handles. Elsewhere a drag scrolls the content, and moves the sheet only downwards from the content's beginning. */
const HANDLES = '.grip, .head, .tour > header';

/** A press by finger or mouse: where it began, in px of the window, and what has become of it. */
interface Hold {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly heights: Heights;
  /** It began on a handle: the sheet may be dragged up as well as down. */
  readonly byHandle: boolean;
  /** It has become a drag: the sheet follows. */
  pulling: boolean;
  /** Positions within `VELOCITY_WINDOW`; `time` in ms. */
  trail: readonly { readonly y: number; readonly time: number }[];
}

/**
 * The drag behaviour of the sheet: a tap on its grip toggles between half and full height; a drag follows the finger and
 * settles at full, half or closed according to position and velocity. The heights at rest are the CSS properties `--half`
 * and `--full` of the sheet, in hundredths of the window's height.
 */
export class Grip {
  full = $state(false);
  /** Height during a drag, in px; undefined at rest. */
  height: number | undefined = $state();
  /** The closing transition is running. */
  leaving = $state(false);
  readonly #close: () => void;
  #pulled = false;

  constructor(close: () => void) {
    this.#close = close;
  }

  toggle = (): void => {
    // ignore the click that ends a drag
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
    /** Moves the sheet; true if the press is a drag. */
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
    /** Ends a press and settles the sheet; true if it was a drag. */
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
      // two fingers are the browser's pinch zoom
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
    // otherwise a browser starts to drag a link that is under the pointer once the sheet has moved away
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

/** Whether an element between `element` and the sheet is scrolled down: a drag then scrolls it. */
function isScrolled(element: Element, sheet: Element): boolean {
  for (let it: Element | null = element; it && it !== sheet; it = it.parentElement)
    if (it.scrollTop > 0) return true;
  return false;
}

/** Text is being selected: the finger moves the end of the selection. */
const isSelecting = (): boolean => getSelection()?.isCollapsed === false;

/** Velocity at the release, in px per ms, upwards positive; 0 if the finger rested before it. */
function velocity(trail: Hold['trail'], now: number): number {
  const recent = trail.filter(({ time }) => now - time < VELOCITY_WINDOW);
  const [first, last] = [recent[0], recent.at(-1)];
  return first && last && last.time > first.time ? (first.y - last.y) / (last.time - first.time) : 0;
}
