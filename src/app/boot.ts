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

/** The differences between page, frame and element. */
export interface Host {
  /** The element in which the app is mounted; called when mounting. */
  readonly target: () => Element | ShadowRoot;
  /** The languages that the reader prefers, best first. */
  readonly languages: () => readonly string[];
  /** The initial state of a document, as the query string of an address. */
  readonly query: (timeline: Timeline) => string;
  /** The width of the target for the first layout, in CSS pixels. */
  readonly width: () => number;
  /** The app is embedded in somebody's page and must not claim to be its main part (no `main` landmark). */
  readonly part?: boolean;
  /** The page already has a `main` element: the prerendered story. */
  readonly beside?: boolean;
  /** Search, printing and the sharing dialog; undefined in a frame. */
  readonly tools?: PageTools;
  readonly framed?: Framed;
  readonly services: Services;
  /** Loads the document again when the reader asks for it. */
  readonly retry: () => void;
  /** Called when the document has become a story, before its lazy parts are loaded. */
  readonly ready?: (story: Story) => void;
  /** Called just before the story is mounted in place of what was there. */
  readonly replacing?: () => void;
  /** Called once, after the first story is mounted. */
  readonly started?: (story: Story) => void;
}

/** A started app. */
export interface App {
  readonly session: Session;
  /** Mounts the session's view (loading, story or failure) unless it is mounted. */
  mount(): void;
  /** Unmounts the view. The session's state is kept for the next `mount`. */
  unmount(): void;
  /** Shows a document or the reason why it could not be loaded. The first one is mounted after the lazy parts that it shows. */
  show(loaded: Loaded): Promise<void>;
}

/** Starts the app, for the page, the frame and the element alike. */
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
