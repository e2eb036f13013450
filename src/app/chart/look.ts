import type { FoundLook } from './foundLook.ts';
import type { CoverageLook } from './coverageLook.ts';

/** How a mark or a name stands to the source that is chosen and to what is searched, as classes. */
export type Look = readonly (CoverageLook | FoundLook | undefined)[];
