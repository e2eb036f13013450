/** As long nothing newer has come, in ms: what follows fast upon another is one thing to who listens. */
const QUIET = 400;
/** Then it has been read, in ms; what stays would be met again as text of the page, and not be said a second time. */
const READ = 6000;

/** What a screen reader says of a change that happens elsewhere than where the focus is. One message at a time, the last wins. */
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
