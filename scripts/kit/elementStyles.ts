import type { ScriptBundle } from './bundleScript.ts';

/** The element with its styles inside, in the reader's own text size instead of the article's. */
export function withStyles({ script, styles }: Pick<ScriptBundle, 'script' | 'styles'>): string {
  const place = /(["'`])%policy-timeline styles%\1/;
  if (!place.test(script)) throw new Error('the element has no place for its styles');
  return script.replace(place, () => JSON.stringify(ownRem(styles)));
}

/**
 * `rem` is the size of the article's root, which many articles set to 10px. In conditions, where no property can stand,
 * it is what it is by default.
 */
export const ownRem = (styles: string): string =>
  styles
    .replace(/@(?:container|media)[^{]*/g, (condition) =>
      condition.replace(REM, (_, count: string) => `${Number(count) * 16}px`),
    )
    .replace(REM, 'calc($1*var(--policy-timeline-rem))');

const REM = /(?<![\w.-])(-?\d*\.?\d+)rem\b/g;
