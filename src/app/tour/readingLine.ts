/** A box that scrolls, in px: its height, that of its content, and how far it is scrolled. */
export interface Scrolled {
  readonly clientHeight: number;
  readonly scrollHeight: number;
  readonly scrollTop: number;
}

/** The edges of a part of the content, in px from the beginning of the content. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The place in the content that is being read, in px from its beginning. It moves from the upper edge of the box to its
 * lower one while the content is scrolled from end to end: every part is read at some point, the first and the last too.
 */
export const readingLine = ({ clientHeight, scrollHeight, scrollTop }: Scrolled): number => {
  const most = scrollHeight - clientHeight;
  return most <= 0 ? 0 : (Math.min(Math.max(scrollTop, 0), most) / most) * scrollHeight;
};

/** How far the content is to be scrolled for the middle of a part to be read. */
export const scrollTopFor = ({ top, bottom }: Extent, { clientHeight, scrollHeight }: Scrolled): number => {
  const most = scrollHeight - clientHeight;
  return most <= 0 ? 0 : ((top + bottom) / 2 / scrollHeight) * most;
};

/** The index of the part that is being read: the last one that begins at or above the line; 0 before the first. */
export const partAt = (parts: readonly Extent[], line: number): number =>
  Math.max(
    parts.findLastIndex(({ top }) => top <= line),
    0,
  );
