import { type Facet, FACETS, type Filter } from '../../core/model/filter.ts';

/** One choice that is made. */
export interface ActiveChoice {
  readonly facet: Facet;
  readonly choice: string;
}

export const activeChoices = (filter: Filter): readonly ActiveChoice[] =>
  FACETS.flatMap((facet) => filter[facet].map((choice) => ({ facet, choice })));
