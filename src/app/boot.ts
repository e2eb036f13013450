import { flushSync, mount, unmount } from 'svelte';
import type { Timeline } from '../core/model/timeline.ts';
import type { Loaded } from './fetchTimeline.ts';
import { lazyComponents, messages } from './lazy.ts';
import { loadLazyComponentsOf } from './loadLazy.ts';
import type { PageTools } from './pageTools.ts';
import SessionView from './SessionView.svelte';
import { openingLocale } from './state/opening.ts';
import type { Services } from './state/services.svelte.ts';
import { Session } from './state/session.svelte.ts';
import type { Framed, Story } from './state/story.svelte.ts';

/** Where the app runs: what page, frame and element differ in. */
export interface Host {
  /** The element in which the app is mounted; asked for when it is. */
  readonly target: () => Element | ShadowRoot;
  /** The languages that the reader prefers, best first. */
  readonly languages: () => readonly string[];
  /** What is seen first of a document, as the query of an address. */
  readonly query: (timeline: Timeline) => string;
  /** The width of the target, in CSS pixels, for the first look. */
  readonly width: () => number;
  /** It is a part of somebody's page, whose main part it is not. */
  readonly part?: boolean;
  /** The page already has a main part: the story as it was prerendered. */
  readonly beside?: boolean;
  /** None in a frame. */
  readonly tools?: PageTools;
  readonly framed?: Framed;
  readonly services: Services;
  /** Loads the document once more, for a reader who asks for it. */
  readonly retry: () => void;
  /** A story is there, and what it shows is not loaded yet. */
  readonly ready?: (story: Story) => void;
  /** A story takes the place of what was there. */
  readonly replacing?: () => void;
  /** A story is on the page for the first time. */
  readonly started?: (story: Story) => void;
}

/** The app, started in an element. */
export interface App {
  readonly session: Session;
  /** Mounts the view of the session, if it is not mounted: a wait, a story, or why there is none. */
  mount(): void;
  /** Takes the view away. The session stays, and goes on when it is mounted again. */
  unmount(): void;
  /** Shows a document, or why it did not come. The first one is mounted when everything that it shows is loaded. */
  show(loaded: Loaded): Promise<void>;
}

/** Starts the app: the one way for the page, the frame and the element. */
export function boot(host: Host): App {
  const session = new Session(host.languages(), host.framed);
  let view: Record<string, unknown> | undefined;

  const app: App = {
    session,
    mount() {
      const { part = false, beside = false, tools, services, retry } = host;
      view ??= mount(SessionView, {
        target: host.target(),
        props: { session, services, retry, measured: host.width(), part, beside, tools },
      });
    },
    unmount() {
      if (view) void unmount(view);
      view = undefined;
    },
    async show(loaded) {
      if (loaded.kind !== 'loaded') {
        await lazyComponents.failure.load();
        session.fail(loaded);
        app.mount();
        return;
      }
      const { timeline } = loaded;
      const query = host.query(timeline);
      const first = session.story === undefined;
      if (first) await messages.load(openingLocale(timeline, query, session.wanted));
      const story = session.show(timeline, query);
      if (!first) return;
      host.ready?.(story);
      await loadLazyComponentsOf(story);
      host.replacing?.();
      app.mount();
      flushSync();
      host.started?.(story);
    },
  };
  return app;
}
