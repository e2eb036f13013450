import { flushSync, mount, tick, unmount } from 'svelte';
import { chooseLocale } from '../core/i18n/locale.ts';
import { firstMessagesFor } from '../core/i18n/messages.ts';
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
  /** Whether nothing is there to read before the story. */
  readonly bare?: () => boolean;
  /** The story in a few words, for where it cannot be drawn and nothing else is there to read. */
  readonly inWords?: (timeline: Timeline, wanted: readonly string[]) => readonly Node[];
  /** The document is being edited: its mistakes are shown in place of the story. */
  readonly edited?: boolean;
  /** Search, printing and the sharing dialog; undefined in a frame. */
  readonly tools?: PageTools;
  readonly framed?: Framed;
  readonly services: Services;
  /** Loads the document again when the reader asks for it. */
  readonly retry: () => void;
  /** Called when the document has become a story, before its lazy parts are loaded. */
  readonly ready?: (story: Story) => void;
  /** Called when the story is mounted beside what was there before, which can be removed now. */
  readonly replacing?: () => void;
  /** Called when the story cannot be shown: puts back what `replacing` removed. */
  readonly restoring?: () => void;
  /** Called once, after the first story is mounted. */
  readonly started?: (story: Story) => void;
}

/** A started app. */
export interface App {
  readonly session: Session;
  /** Mounts the session's view (loading, story or failure) unless it is mounted. Never throws. */
  mount(): void;
  /** Unmounts the view. The session's state is kept for the next `mount`. */
  unmount(): void;
  /**
   * Shows a document or the reason why it could not be loaded. The first one is mounted after the lazy parts that it shows. A
   * further one that cannot be shown leaves the story that stands, and a line says so.
   *
   * @param another it is not the story that stands, but another one, which starts with a state of its own
   */
  show(loaded: Loaded, another?: boolean): Promise<void>;
  /** Gives up after an error: the page stays as it was before the app, or is that again, and says so in one line. */
  readonly giveUp: (error: unknown) => void;
}

/** Starts the app, for the page, the frame and the element alike. */
export function boot(host: Host): App {
  const session = new Session(host.languages(), host.framed);
  let view: Record<string, unknown> | undefined;
  /** What was in the target before the app. */
  let before: readonly Node[] = [];
  let target: Element | ShadowRoot | undefined;
  /** What the page says since the last document could not be shown. */
  let notice: HTMLElement | undefined;
  /** The document that was to be shown last. */
  let latest: Timeline | undefined;
  const hasGivenUp = () => notice !== undefined;
  /** What was shown before the document that is being shown now, until that one stands. */
  let standing: { readonly story: Story; readonly timeline: Timeline } | undefined;
  /** A document is being shown, and does not stand yet. */
  let beginning = false;
  /** The document that is being shown now was refused by an error. */
  let refused = false;

  /** Puts back the story that stood before. */
  function putBack({ story, timeline }: NonNullable<typeof standing>): void {
    app.unmount();
    if (story.timeline !== timeline) story.replace(timeline);
    session.story = story;
    session.refused = true;
    app.mount();
  }

  /** An error of the page or, while a document is shown for the first time, of a part of it. */
  function failed(error: unknown): void {
    const before = standing;
    standing = undefined;
    if (!before) {
      app.giveUp(error);
      return;
    }
    console.error(error);
    refused = true;
    putBack(before);
  }
  host.services.partFailed = (error) => {
    // what is there before the story is better than a story with a part missing
    if (beginning && (standing !== undefined || host.bare?.() !== true)) failed(error);
    else console.error(error);
  };

  const app: App = {
    session,
    mount() {
      if (view || notice) return;
      const { part = false, beside = false, tools, services, retry } = host;
      target ??= host.target();
      before = [...target.childNodes];
      try {
        view = mount(SessionView, {
          target,
          props: {
            session,
            services,
            retry,
            onerror: failed,
            measured: host.width(),
            part,
            beside,
            tools,
          },
        });
      } catch (error) {
        app.giveUp(error);
      }
    },
    unmount() {
      const mounted = view;
      view = undefined;
      if (mounted) void unmount(mounted);
    },
    async show(loaded, another = false) {
      notice?.remove();
      notice = undefined;
      refused = false;
      const { story } = session;
      standing = story && view && { story, timeline: story.timeline };
      beginning = true;
      try {
        await show(loaded, another);
      } catch (error) {
        failed(error);
      }
      beginning = false;
      standing = undefined;
    },
    giveUp(error) {
      console.error(error);
      if (hasGivenUp()) return;
      notice = document.createElement('p');
      notice.className = 'notice';
      notice.setAttribute('role', 'alert');
      notice.append(staysAsItIs(session.wanted));
      session.story = undefined;
      try {
        app.unmount();
      } catch (second) {
        console.error(second);
      }
      target ??= host.target();
      // what an error left behind in the middle of mounting
      for (const node of [...target.childNodes]) if (!before.includes(node)) node.remove();
      host.restoring?.();
      const words = host.bare?.() === true && latest ? host.inWords?.(latest, session.wanted) : undefined;
      target.prepend(notice, ...(words ?? []));
    },
  };

  async function show(loaded: Loaded, another: boolean): Promise<void> {
    if (loaded.kind !== 'loaded') {
      if (standing && host.edited !== true) {
        console.error(loaded);
        session.refused = true;
        return;
      }
      await lazyComponents.failure.load();
      session.fail(loaded);
      app.mount();
      return;
    }
    const { timeline } = loaded;
    const query = host.query(timeline);
    const first = session.story === undefined || another;
    if (first) await messages.load(openingLocale(timeline, query, session.wanted));
    latest = timeline;
    const story = session.show(timeline, query, another);
    if (first) {
      host.ready?.(story);
      await loadLazyComponentsOf(story);
      // a view that was there before, and waited, has drawn the story meanwhile
      if (hasGivenUp() || refused) return;
      // beside what is there, which is removed once this stands; a reader sees nothing in between
      app.mount();
    }
    flushSync();
    // an error of a component is told in a microtask of its own
    await tick();
    if (hasGivenUp() || refused) return;
    session.refused = false;
    if (!first) return;
    host.replacing?.();
    host.started?.(story);
  }
  return app;
}

/** The line for a page that could not be started, in a language of the reader's; in English if that is what failed. */
function staysAsItIs(wanted: readonly string[]): string {
  try {
    return firstMessagesFor(chooseLocale(wanted)).page.staysAsItIs;
  } catch {
    return 'The interactive timeline could not be started. The page stays as it is.';
  }
}
