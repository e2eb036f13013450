import type { ScriptBundle } from './bundleScript.ts';

/**
 * Inserts the styles into the element's script, with `rem` relative to the reader's text size instead of the article's.
 */
export function withStyles({ script, styles }: Pick<ScriptBundle, 'script' | 'styles'>): string {
  const place = /(["'`])%policy-timeline styles%\1/;
  if (!place.test(script)) throw new Error('the element has no place for its styles');
  return script.replace(place, () => JSON.stringify(ownRem(styles)));
}

/**
 * Replaces `rem`, which is relative to the article's root and often set to 10px there, by `--policy-timeline-rem`. In media and
 * container conditions, where custom properties are not allowed, it becomes the default of 16px.
 */
export const ownRem = (styles: string): string =>
  styles
    .replace(/@(?:container|media)[^{]*/g, (condition) =>
      condition.replace(REM, (_, count: string) => `${Number(count) * 16}px`),
    )
    .replace(REM, 'calc($1*var(--policy-timeline-rem))');

const REM = /(?<![\w.-])(-?\d*\.?\d+)rem\b/g;
