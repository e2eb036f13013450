/** A link to share. */
export interface Shared {
  readonly url: string;
  readonly title: string;
}

/** Whether the Web Share API can share this link; most desktop systems cannot. */
export function canShare(shared: Shared): boolean {
  const { share, canShare: can } = navigator as Partial<Navigator>;
  return share !== undefined && (can === undefined || can.call(navigator, { ...shared }));
}

/** Opens the system's share sheet. Never rejects: cancelling it is not an error. */
export async function shareLink(shared: Shared): Promise<void> {
  try {
    // eslint-disable-next-line baseline-js/use-baseline -- offered only where `canShare`
    await navigator.share({ ...shared });
  } catch {
    // cancelled or refused: the link can still be copied
  }
}
