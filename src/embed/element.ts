/** `<policy-timeline src="…/timeline.json">`: the story inside somebody's article, with styles of its own. */
import { mount, unmount } from 'svelte';
import { addAllMessages } from '../core/i18n/allMessages.ts';
import { fetchTimeline, type Loaded } from '../app/fetchTimeline.ts';
import type { EventId } from '../core/model/schema.ts';
import type { Timeline } from '../core/model/timeline.ts';
import { parseDocument, validate } from '../core/model/validate.ts';
import { Session } from '../app/state/session.svelte.ts';
import { pageTools } from '../app/pageTools.ts';
import SessionView from '../app/SessionView.svelte';
import { loadLazyComponents } from '../app/loadLazy.ts';
import { announce } from './elementEvents.svelte.ts';
import { follow, isSaid, queryOf, SAID } from './attributes.ts';
import './element.css';
import '../app/theme.css';

/** The build puts the text of all styles here: adopted style sheets pass any policy, style elements do not. */
const STYLES = '%policy-timeline styles%';

let styles: CSSStyleSheet | undefined;

/** Made when the first element is: once for all of them. */
function sharedStyles(): CSSStyleSheet {
  if (styles) return styles;
  styles = new CSSStyleSheet();
  styles.replaceSync(STYLES);
  try {
    CSS.registerProperty({
      name: '--policy-timeline-rem',
      syntax: '<length>',
      inherits: true,
      initialValue: '16px',
    });
  } catch {
    // another copy of this script has done it
  }
  return styles;
}

const NAME = 'policy-timeline';

class PolicyTimelineElement extends HTMLElement {
  static readonly observedAttributes = ['src', ...SAID];

  /** What is read; kept while the element is moved to another place of the page. */
  #page: Session | undefined;
  #data: unknown;
  #mounted: Record<string, unknown> | undefined;
  #silence: (() => void) | undefined;
  /** Only the last of several documents asked for is shown. */
  #asked = 0;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sharedStyles()];
  }

  /** The document as an object, or as JSON text; it goes before `src`. */
  get data(): unknown {
    return this.#data;
  }
  set data(value: unknown) {
    this.#data = value;
    if (this.#mounted) this.#load();
  }

  connectedCallback(): void {
    // set before the element was defined
    if (Object.hasOwn(this, 'data')) {
      const { data } = this;
      Reflect.deleteProperty(this, 'data');
      this.#data = data;
    }
    const begun = this.#page !== undefined;
    this.#page ??= new Session(this.#wanted());
    if (!this.shadowRoot) return;
    this.#mounted = mount(SessionView, {
      target: this.shadowRoot,
      props: {
        page: this.#page,
        again: () => {
          this.#load();
        },
        measured: this.clientWidth,
        part: true,
        tools: pageTools,
      },
    });
    if (begun) this.#announce();
    else this.#load();
  }

  disconnectedCallback(): void {
    this.#silence?.();
    this.#silence = undefined;
    if (this.#mounted) void unmount(this.#mounted);
    this.#mounted = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (!this.#mounted) return;
    if (name === 'src' && before !== value) this.#load();
    const story = this.#page?.story;
    if (story && isSaid(name)) follow(story, name, value);
  }

  /** The article's language, then the reader's. */
  #wanted(): readonly string[] {
    const around = this.closest('[lang]')?.getAttribute('lang');
    return [...(around ? [around] : []), ...navigator.languages];
  }

  #load(): void {
    const asked = ++this.#asked;
    if (this.#data !== undefined && this.#data !== null) {
      this.#show(read(this.#data));
      return;
    }
    const src = this.getAttribute('src');
    if (!src) return;
    void fetchTimeline(src).then((loaded) => {
      if (asked === this.#asked) this.#show(loaded);
    });
  }

  #show(loaded: Loaded): void {
    const page = this.#page;
    if (!page) return;
    if (loaded.kind !== 'loaded') {
      page.fail(loaded);
      return;
    }
    const { timeline } = loaded;
    // another story begins anew; the same one, corrected, goes on
    if (page.story?.timeline.document.id !== timeline.document.id) page.story = undefined;
    page.show(
      timeline,
      queryOf((name) => this.getAttribute(name) ?? (name === 'event' ? linked(timeline) : null)),
    );
    if (this.#mounted) this.#announce();
  }

  #announce(): void {
    this.#silence?.();
    const story = this.#page?.story;
    this.#silence = story && announce(story, this);
  }
}

/** The event that a link within the story, opened in another tab, asks the article for. */
function linked({ eventById }: Timeline): string | null {
  const event = new URLSearchParams(location.search).get('event');
  return event !== null && eventById.has(event as EventId) ? event : null;
}

function read(data: unknown): Loaded {
  const validated = typeof data === 'string' ? parseDocument(data) : validate(data);
  return validated.ok
    ? { kind: 'loaded', timeline: validated.timeline, warnings: validated.warnings, written: undefined }
    : { kind: 'not-valid', address: 'data', problems: validated.problems };
}

// all of it is in this file: nothing is waited for
addAllMessages();
await loadLazyComponents();

// a second copy of this script leaves the first one's elements alone
if (!customElements.get(NAME)) customElements.define(NAME, PolicyTimelineElement);
