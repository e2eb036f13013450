/** Words a minute: a slow reader of prose on a screen. */
const PACE = 200;

/** How long texts take to read, in whole minutes, one at least. */
export function readingTime(texts: readonly string[]): number {
  const words = texts.flatMap((text) => text.match(/\S+/gu) ?? []).length;
  return Math.max(1, Math.ceil(words / PACE));
}
