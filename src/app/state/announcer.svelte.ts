/** Debounce time, in ms: messages in quick succession become one, the last. */
const QUIET = 400;
/** After this time, in ms, the text is cleared: otherwise it could be reached as text of the page, and the same message would not be announced again. */
const READ = 6000;

/** The text of a live region: announces changes away from the focus to screen readers. One message at a time, the last wins. */
export class Announcer {
  text = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.text = text;
      this.#timer = setTimeout(() => (this.text = ''), READ);
    }, QUIET);
  }
}
