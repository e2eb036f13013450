import { getContext, setContext } from 'svelte';
import type { Viewport } from '../../core/layout/viewport.ts';
import type { EventId } from '../../core/model/schema.ts';

/** The chart's actions for the components around it; the chart registers them while it is mounted. */
export interface ChartActions {
  /** The zoom is at its closest limit. */
  readonly atClosest: boolean;
  /** The zoom shows the whole story. */
  readonly atWhole: boolean;
  /** @param factor above 1: closer */
  zoomBy(factor: number): void;
  /** Shows the whole story: one step in the history, as `home` and `reveal`. */
  fit(): void;
  /** The view is the one in which the story opens. */
  readonly atHome: boolean;
  /** Goes to the view in which the story opens. */
  home(): void;
  /** Whether some of these events, which may be drawn as one mark, stand apart at a closer zoom. */
  canPart(events: readonly EventId[]): boolean;
  /** Moves to where they stand apart, as far as they can: one step in the history. */
  zoomHere(events: readonly EventId[]): void;
  /** Moves the keyboard focus to the chart; resolves when it is there. */
  focus(): Promise<void>;
  /** Brings an event into view that is not opened; the chart does it by itself for one that is. */
  reveal(event: EventId): void;
  /** Moves to a viewport, animated. */
  show(viewport: Viewport): void;
}

/** What the host provides to a story's components, which read it by `getServices`. */
export class Services {
  /** The chart, while it is mounted. */
  chart: ChartActions | undefined = $state.raw();
  /** The address of the story's own page; set in a frame. */
  storyPage: string | undefined = $state.raw();
  /** The address of a file beside the document, or its content as a `data:` address; undefined where it is not to be had. */
  media: (file: string) => string | undefined = $state.raw(() => undefined);
  /** Opens the share dialog; rejects when it cannot be loaded. Undefined where nothing can be shared. */
  share: (() => Promise<void>) | undefined = $state.raw();
  /** Prints the story. @param matrix whether the table of coverage is printed too */
  print: ((matrix: boolean) => void) | undefined = $state.raw();
  /** The event that is open at the start was prerendered where the panel shows it: nothing moves to show it. */
  eventInPlace = false;
  /** The page has no script, or not yet: what opens with a press must be in it from the start. */
  scriptless = false;
  /** Called when a part of the page has ended with an error. */
  partFailed: (error: unknown) => void = console.error;
}

const KEY = Symbol('services');

/** Provides services to all components below this one. */
export const setServices = (services: Services): void => {
  setContext(KEY, services);
};

/** The services in this component's context; an empty set where none were provided, as on a prerendered page. */
export const getServices = (): Services => getContext<Services | undefined>(KEY) ?? new Services();
