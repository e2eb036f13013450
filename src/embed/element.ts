/** `<policy-timeline src="…/timeline.json">`: the story inside somebody's article, with styles of its own. */
import { addAllMessages } from '../core/i18n/allMessages.ts';
import { fetchTimeline, type Loaded } from '../app/fetchTimeline.ts';
import type { EventId } from '../core/model/schema.ts';
import type { Timeline } from '../core/model/timeline.ts';
import { parseDocument, validate } from '../core/model/validate.ts';
import { Services } from '../app/state/services.svelte.ts';
import { pageTools } from '../app/pageTools.ts';
import { type App, boot } from '../app/boot.ts';
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

  /** Started when the element is first connected; kept while it is moved to another place of the page. */
  #app: App | undefined;
  #data: unknown;
  #connected = false;
  #stopEvents: (() => void) | undefined;
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
    if (this.#connected) this.#load();
  }

  connectedCallback(): void {
    // set before the element was defined
    if (Object.hasOwn(this, 'data')) {
      const { data } = this;
      Reflect.deleteProperty(this, 'data');
      this.#data = data;
    }
    const begun = this.#app !== undefined;
    this.#app ??= this.#boot();
    this.#connected = true;
    this.#app.mount();
    if (begun) this.#dispatchEvents();
    else this.#load();
  }

  disconnectedCallback(): void {
    this.#connected = false;
    this.#stopEvents?.();
    this.#stopEvents = undefined;
    this.#app?.unmount();
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (!this.#connected) return;
    if (name === 'src' && before !== value) this.#load();
    const story = this.#app?.session.story;
    if (story && isSaid(name)) follow(story, name, value);
  }

  #boot(): App {
    const root = this.shadowRoot;
    if (!root) throw new Error('the constructor attaches a shadow root');
    return boot({
      target: () => root,
      languages: () => this.#wanted(),
      query: (timeline) =>
        queryOf((name) => this.getAttribute(name) ?? (name === 'event' ? linked(timeline) : null)),
      width: () => this.clientWidth,
      part: true,
      tools: pageTools,
      services: new Services(),
      retry: () => {
        this.#load();
      },
    });
  }

  /** The article's language, then the reader's. */
  #wanted(): readonly string[] {
    const around = this.closest('[lang]')?.getAttribute('lang');
    return [...(around ? [around] : []), ...navigator.languages];
  }

  #load(): void {
    const asked = ++this.#asked;
    if (this.#data !== undefined && this.#data !== null) {
      void this.#show(read(this.#data));
      return;
    }
    const src = this.getAttribute('src');
    if (!src) return;
    void fetchTimeline(src).then((loaded) => {
      if (asked === this.#asked) void this.#show(loaded);
    });
  }

  async #show(loaded: Loaded): Promise<void> {
    const app = this.#app;
    if (!app) return;
    const { session } = app;
    // another story begins anew; the same one, corrected, goes on
    if (loaded.kind === 'loaded' && session.story?.timeline.document.id !== loaded.timeline.document.id)
      session.story = undefined;
    await app.show(loaded);
    if (this.#connected) this.#dispatchEvents();
  }

  #dispatchEvents(): void {
    this.#stopEvents?.();
    const story = this.#app?.session.story;
    this.#stopEvents = story && announce(story, this);
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
