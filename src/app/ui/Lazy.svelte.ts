import type { Component } from 'svelte';

/** A component that is fetched on demand, with the messages it needs. */
export class Lazy<Props extends Record<string, unknown>> {
  readonly #fetch: () => Promise<{ readonly default: Component<Props> }>;
  readonly #loadWords: () => Promise<void>;
  #coming: Promise<void> | undefined;
  /** Undefined until loaded. */
  component: Component<Props> | undefined = $state.raw();
  /** It could not be fetched: there is no network, or the site was rebuilt since this page was loaded. */
  failed = $state(false);

  constructor(fetch: () => Promise<{ readonly default: Component<Props> }>, loadWords: () => Promise<void>) {
    this.#fetch = fetch;
    this.#loadWords = loadWords;
  }

  /** Fetches it once, and again after a failure. Never rejects: sets `failed`. */
  load(): Promise<void> {
    this.#coming ??= Promise.all([this.#fetch(), this.#loadWords()]).then(
      ([module]) => {
        this.component = module.default;
        this.failed = false;
      },
      () => {
        this.#coming = undefined;
        this.failed = true;
      },
    );
    return this.#coming;
  }
}
