import { getContext, setContext } from 'svelte';

/** What the surroundings of a story offer to its components; each asks for it by `getServices`. */
export class Services {
  /** The address of the story's own page, where it is seen in a frame. */
  storyPage: string | undefined = $state.raw();
  /** Opens what readers take away; rejects where it cannot be loaded. Undefined where there is nothing to take. */
  share: (() => Promise<void>) | undefined = $state.raw();
  /** Prints the story, with the table of who covers what where that is asked for. */
  print: ((matrix: boolean) => void) | undefined = $state.raw();
}

const KEY = Symbol('services');

/** A component's context that has the services: for `mount` and `render`. */
export const servicesContext = (services: Services): ReadonlyMap<symbol, Services> =>
  new Map([[KEY, services]]);

/** Offers services to all components below this one. */
export const setServices = (services: Services): void => {
  setContext(KEY, services);
};

/** The services of this place; none are offered where nobody set them, as on a page without a script. */
export const getServices = (): Services => getContext<Services | undefined>(KEY) ?? new Services();
