export interface Shared {
  readonly url: string;
  readonly title: string;
}

/** Whether the system has a way to hand links on; most computers have none. */
export function canShare(shared: Shared): boolean {
  const { share, canShare: can } = navigator as Partial<Navigator>;
  return share !== undefined && (can === undefined || can.call(navigator, { ...shared }));
}

/** Hands a link to the system; a reader who thinks better of it has done nothing wrong. */
export async function shareLink(shared: Shared): Promise<void> {
  try {
    await navigator.share({ ...shared });
  } catch {
    // turned back, or refused: the link is there to copy
  }
}
