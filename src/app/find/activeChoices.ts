import { type Facet, FACETS, type Filter } from '../../core/model/filter.ts';

/** One choice that is made. */
export interface Made {
  readonly facet: Facet;
  readonly choice: string;
}

export const madeIn = (filter: Filter): readonly Made[] =>
  FACETS.flatMap((facet) => filter[facet].map((choice) => ({ facet, choice })));
