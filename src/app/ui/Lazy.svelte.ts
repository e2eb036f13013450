/**
 * A part of the program that is fetched on demand. A fetch that failed is made again when the part is asked for again and
 * when the network is back.
 */
export class Lazy<Part> {
  readonly #fetch: () => Promise<Part>;
  #coming: Promise<Part | undefined> | undefined;
  #arrive: () => void = () => undefined;
  readonly #arrival: Promise<void>;
  /** Undefined until loaded. */
  part: Part | undefined = $state.raw();
  /** It could not be fetched: there is no network, or the site was rebuilt since this page was loaded. */
  failed = $state(false);

  /** A part that is in the same file: loading it fetches nothing. */
  static of<Part>(part: () => Part): Lazy<Part> {
    return new Lazy(() => Promise.resolve(part()));
  }

  constructor(fetch: () => Promise<Part>) {
    this.#fetch = fetch;
    this.#arrival = new Promise((arrive) => (this.#arrive = arrive));
  }

  readonly #again = () => void this.load();

  /** Fetches it once, and again after a failure. Never rejects: resolves with undefined and sets `failed`. */
  load(): Promise<Part | undefined> {
    this.#coming ??= this.#fetch().then(
      (part) => {
        this.part = part;
        this.failed = false;
        this.#arrive();
        return part;
      },
      () => {
        this.#coming = undefined;
        this.failed = true;
        // no window while a page is prerendered
        if (typeof window !== 'undefined') window.addEventListener('online', this.#again, { once: true });
        return undefined;
      },
    );
    return this.#coming;
  }

  /** Fetches it, and resolves when it is there, however many attempts that takes. Never rejects. */
  async arrived(): Promise<Part> {
    void this.load();
    await this.#arrival;
    return this.part as Part;
  }
}
