import type { Timeline } from '../../core/model/timeline.ts';
import type { Problem } from '../../core/model/validate.ts';
import { type Framed, Story } from './story.svelte.ts';

/** Why there is nothing to read. */
export type Failure =
  | {
      readonly kind: 'not-loaded';
      readonly address: string;
      readonly refusal:
        | { readonly kind: 'unreachable'; readonly message: string }
        | { readonly kind: 'status'; readonly status: number }
        | { readonly kind: 'html' };
    }
  | { readonly kind: 'not-valid'; readonly address: string; readonly problems: readonly Problem[] };

/** The page before, while and after its document arrives: a story, what went wrong instead, or a wait. */
export class Session {
  readonly wanted: readonly string[];
  readonly #framed: Framed | undefined;
  story: Story | undefined = $state.raw();
  failure: Failure | undefined = $state.raw();
  /** It takes long enough to say so. */
  slow = $state(false);

  /**
   * @param wanted the languages the reader prefers, best first
   * @param framed how it is told in a frame
   */
  constructor(wanted: readonly string[] = [], framed?: Framed) {
    this.wanted = wanted;
    this.#framed = framed;
  }

  /** A document has come: the first one, or a changed one, which keeps what is being read. */
  show(timeline: Timeline, query: string): Story {
    this.failure = undefined;
    if (this.story) this.story.replace(timeline);
    else this.story = new Story(timeline, query, this.wanted, this.#framed);
    return this.story;
  }

  /** Nothing is half shown: the story is kept for when the document is mended, out of sight. */
  fail(failure: Failure): void {
    this.failure = failure;
  }
}
