/**
 * The custom element `<policy-timeline src="…/timeline.json">`: a story inside an article, in a shadow root with its own
 * styles.
 */
import { addAllMessages } from '../core/i18n/allMessages.ts';
import { fetchTimeline, type Loaded } from '../app/fetchTimeline.ts';
import type { EventId } from '../core/model/schema.ts';
import { fileBeside } from '../core/model/publishedPaths.ts';
import type { Timeline } from '../core/model/timeline.ts';
import { placed, titleOf } from '../core/model/placed.ts';
import { parseDocument, validate } from '../core/model/validate.ts';
import { Services } from '../app/state/services.svelte.ts';
import { pageTools } from '../app/pageTools.ts';
import { inWords } from '../app/inWords.ts';
import { type App, boot } from '../app/boot.ts';
import { loadLazyComponents } from '../app/loadLazy.ts';
import { announce } from './elementEvents.svelte.ts';
import { ADDRESS_ATTRIBUTES, applyAttribute, isAddressAttribute, queryOf } from './attributes.ts';
import './element.css';
import '../app/theme.css';

/**
 * The build replaces this by the text of all styles. Content security policies allow adopted style sheets, but may block
 * style elements.
 */
const STYLES = '%policy-timeline styles%';

let styles: CSSStyleSheet | undefined;

/** The style sheet of all elements, created with the first one. */
function sharedStyles(): CSSStyleSheet {
  if (styles) return styles;
  styles = new CSSStyleSheet();
  styles.replaceSync(STYLES);
  try {
    // eslint-disable-next-line baseline-js/use-baseline -- caught; without it sizes do not follow the page's font size
    CSS.registerProperty({
      name: '--policy-timeline-rem',
      syntax: '<length>',
      inherits: true,
      initialValue: '16px',
    });
  } catch {
    // another copy of this script has registered it, or the browser cannot
  }
  return styles;
}

const NAME = 'policy-timeline';

class PolicyTimelineElement extends HTMLElement {
  static readonly observedAttributes = ['src', ...ADDRESS_ATTRIBUTES];

  /** Started when the element is first connected; kept when the element is moved within the page. */
  #app: App | undefined;
  readonly #services = new Services();
  #data: unknown;
  #connected = false;
  #stopEvents: (() => void) | undefined;
  /** The request for a document: of several only the last one is shown, and none while the element is not in a page. */
  #request: AbortController | undefined;
  /** Shows what the article has inside the element, until the story stands. */
  readonly #content = document.createElement('slot');

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sharedStyles()];
    root.append(this.#content);
  }

  /** The document as an object or as JSON text; it takes precedence over `src`. */
  get data(): unknown {
    return this.#data;
  }
  set data(value: unknown) {
    this.#data = value;
    if (this.#connected) this.#load();
  }

  connectedCallback(): void {
    // a property set before the element was defined shadows the accessor
    if (Object.hasOwn(this, 'data')) {
      const { data } = this;
      Reflect.deleteProperty(this, 'data');
      this.#data = data;
    }
    this.#app ??= this.#boot();
    this.#connected = true;
    this.#app.mount();
    if (this.#app.session.story) this.#dispatchEvents();
    else this.#load();
  }

  disconnectedCallback(): void {
    this.#connected = false;
    this.#request?.abort();
    this.#stopEvents?.();
    this.#stopEvents = undefined;
    this.#app?.unmount();
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (!this.#connected) return;
    if (name === 'src' && before !== value) this.#load();
    const story = this.#app?.session.story;
    if (story && isAddressAttribute(name)) applyAttribute(story, name, value);
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
      bare: () => this.textContent.trim() === '',
      inWords,
      tools: pageTools,
      services: this.#services,
      retry: () => {
        this.#load();
      },
      replacing: () => {
        this.#content.remove();
      },
      restoring: () => {
        root.append(this.#content);
      },
    });
  }

  /** The wanted languages: that of the article, then those of the reader. */
  #wanted(): readonly string[] {
    const around = this.closest('[lang]')?.getAttribute('lang');
    return [...(around ? [around] : []), ...navigator.languages];
  }

  #load(): void {
    this.#request?.abort();
    if (this.#data !== undefined && this.#data !== null) {
      // nobody knows where it lies
      this.#services.media = () => undefined;
      void this.#show(read(this.#data));
      return;
    }
    const src = this.getAttribute('src');
    if (!src) return;
    const address = new URL(src, document.baseURI).href;
    this.#services.media = (file) => fileBeside(address, file);
    const request = new AbortController();
    this.#request = request;
    void this.#fetch(src, request.signal);
  }

  /** Fetches a document and shows it, unless the request was aborted meanwhile. Never rejects. */
  async #fetch(src: string, signal: AbortSignal): Promise<void> {
    const app = this.#app;
    if (!app) return;
    try {
      const loaded = await app.session.waitFor(
        fetchTimeline(src, undefined, (address, init) => fetch(address, { ...init, signal })),
      );
      if (!signal.aborted) await this.#show(loaded);
    } catch (error) {
      app.giveUp(error);
    }
  }

  async #show(loaded: Loaded): Promise<void> {
    const app = this.#app;
    if (!app) return;
    const { session } = app;
    // another story starts a new state; an updated document of the same story keeps it
    const another =
      loaded.kind === 'loaded' && session.story?.timeline.document.id !== loaded.timeline.document.id;
    await app.show(loaded, another);
    if (this.#connected) this.#dispatchEvents();
  }

  #dispatchEvents(): void {
    this.#stopEvents?.();
    const story = this.#app?.session.story;
    this.#stopEvents = story && announce(story, this);
  }
}

/** The event in the query of the article's address: links within the story, opened in another tab, lead there. */
function linked({ eventById }: Timeline): string | null {
  const event = new URLSearchParams(location.search).get('event');
  return event !== null && eventById.has(event as EventId) ? event : null;
}

/** Never throws, whatever the object does when it is read: a getter may throw, a proxy may be revoked. */
function read(data: unknown): Loaded {
  try {
    const validated = typeof data === 'string' ? parseDocument(data) : validate(data);
    const { warnings } = validated;
    if (validated.ok) return { kind: 'loaded', timeline: validated.timeline, warnings, written: undefined };
    const from = typeof data === 'string' ? { text: data } : { document: data };
    const problems = placed([...validated.problems, ...warnings], from);
    return { kind: 'not-valid', address: 'data', title: titleOf(from), problems };
  } catch (error) {
    console.error(error);
    const problem = {
      path: '$',
      value: typeof data,
      expected: 'an object that can be read',
      severity: 'error',
    } as const;
    return { kind: 'not-valid', address: 'data', problems: [problem] };
  }
}

addAllMessages();
// everything is in this file: resolves at once
void loadLazyComponents().then(() => {
  // a second copy of this script must not define the element again
  if (!customElements.get(NAME)) customElements.define(NAME, PolicyTimelineElement);
});
