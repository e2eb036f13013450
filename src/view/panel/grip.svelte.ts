import type { Attachment } from 'svelte/attachments';

/** Pulled further than this, the sheet goes to its next height; less is a tap. */
const FAR = 40;
const TAP = 6;

/** The handle of the sheet: a tap turns between half and full, a pull follows the finger: full, half, closed. */
export class Grip {
  full = $state(false);
  held = $state(false);
  /** How far it is pulled down, in pixels. */
  pull = $state(0);
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

  handle: Attachment<HTMLElement> = (element) => {
    let from = 0;
    const down = (event: PointerEvent) => {
      from = event.clientY;
      this.held = true;
      this.#pulled = false;
      element.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent) => {
      if (!this.held) return;
      this.pull = event.clientY - from;
      if (Math.abs(this.pull) > TAP) this.#pulled = true;
    };
    const up = () => {
      if (!this.held) return;
      this.#settle();
      this.held = false;
      this.pull = 0;
    };
    // else, once the sheet has moved from under the pointer, a browser would drag the link that is there now
    const still = (event: MouseEvent) => {
      event.preventDefault();
    };
    element.addEventListener('mousedown', still);
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', up);
    return () => {
      element.removeEventListener('mousedown', still);
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', up);
    };
  };

  #settle(): void {
    if (this.pull < -FAR) this.full = true;
    else if (this.pull > FAR && this.full) this.full = false;
    else if (this.pull > FAR) this.#close();
  }
}
