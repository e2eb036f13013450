import type { Timeline } from '../../core/model/timeline.ts';
import type { Problem } from '../../core/model/validate.ts';
import { type Framed, Story } from './story.svelte.ts';

/** Why there is no story to show. */
export type Failure =
  | {
      readonly kind: 'not-loaded';
      readonly address: string;
      readonly refusal:
        | { readonly kind: 'unreachable'; readonly message: string }
        | { readonly kind: 'status'; readonly status: number }
        | { readonly kind: 'html' };
    }
  | {
      readonly kind: 'not-valid';
      readonly address: string;
      readonly title?: string | undefined;
      readonly problems: readonly Problem[];
    };

/** A wait shorter than this is not worth a word, in ms. */
const PATIENCE = 400;

/** The state of a page: waiting for its document, showing its story, or showing a failure. */
export class Session {
  readonly wanted: readonly string[];
  readonly #framed: Framed | undefined;
  story: Story | undefined = $state.raw();
  failure: Failure | undefined = $state.raw();
  /** A further document could not be shown: the story before it stands. */
  refused = $state(false);
  /** Loading takes so long that the page says so. */
  slow = $state(false);

  /**
   * @param wanted the languages the reader prefers, best first
   * @param framed how it is told in a frame
   */
  constructor(wanted: readonly string[] = [], framed?: Framed) {
    this.wanted = wanted;
    this.#framed = framed;
  }

  /** Waits for what is loaded, and says so when that takes longer than a moment. */
  async waitFor<Result>(loading: Promise<Result>): Promise<Result> {
    const timer = setTimeout(() => {
      this.slow = true;
    }, PATIENCE);
    try {
      return await loading;
    } finally {
      clearTimeout(timer);
      this.slow = false;
    }
  }

  /**
   * Shows a document. If it replaces one, the state of the view is kept.
   *
   * @param another it is another story, which starts with a state of its own
   */
  show(timeline: Timeline, query: string, another = false): Story {
    this.failure = undefined;
    if (this.story && !another) this.story.replace(timeline);
    else this.story = new Story(timeline, query, this.wanted, this.#framed);
    return this.story;
  }

  /** Shows a failure in place of the story, which is kept until a valid document is shown again. */
  fail(failure: Failure): void {
    this.failure = failure;
  }
}
