import type { Component } from 'svelte';

/** A component that is fetched after the first picture, or when it is first asked for, with the words it needs. */
export class Lazy<Props extends Record<string, unknown>> {
  readonly #fetch: () => Promise<{ readonly default: Component<Props> }>;
  readonly #loadWords: () => Promise<void>;
  #coming: Promise<void> | undefined;
  /** Undefined until it is loaded. */
  component: Component<Props> | undefined = $state.raw();
  /** It could not be fetched: there is no network, or the site was published anew under this page. */
  failed = $state(false);

  constructor(fetch: () => Promise<{ readonly default: Component<Props> }>, loadWords: () => Promise<void>) {
    this.#fetch = fetch;
    this.#loadWords = loadWords;
  }

  /** Fetches it once; again when it failed. Never rejects: what went wrong is `failed`. */
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
