import { getContext, setContext } from 'svelte';
import type { Viewport } from '../../core/layout/viewport.ts';
import type { EventId } from '../../core/model/schema.ts';

/** What the buttons beside the chart ask of it. The chart sets it while it is on the page. */
export interface ChartActions {
  /** The zoom is at its limit. */
  readonly atClosest: boolean;
  readonly atWhole: boolean;
  /** Above 1: closer. */
  zoomBy(factor: number): void;
  fit(): void;
  /** Takes the keyboard focus; settles when it has it. */
  focus(): Promise<void>;
  /** Brings an event into view that is not opened; the chart does it by itself for one that is. */
  reveal(event: EventId): void;
  /** Goes to a viewport, slowly enough to see where it lies. */
  show(viewport: Viewport): void;
}

/** What the surroundings of a story offer to its components; each asks for it by `getServices`. */
export class Services {
  /** The chart, while it is mounted. */
  chart: ChartActions | undefined = $state.raw();
  /** The address of the story's own page, where it is seen in a frame. */
  storyPage: string | undefined = $state.raw();
  /** Opens what readers take away; rejects where it cannot be loaded. Undefined where there is nothing to take. */
  share: (() => Promise<void>) | undefined = $state.raw();
  /** Prints the story, with the table of who covers what where that is asked for. */
  print: ((matrix: boolean) => void) | undefined = $state.raw();
}

const KEY = Symbol('services');

/** Offers services to all components below this one. */
export const setServices = (services: Services): void => {
  setContext(KEY, services);
};

/** The services of this place; none are offered where nobody set them, as on a page without a script. */
export const getServices = (): Services => getContext<Services | undefined>(KEY) ?? new Services();
