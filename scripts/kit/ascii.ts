const NOT_ASCII = /[^\0-\x7f]/gu;

/**
 * A script in ASCII, which reads the same whatever charset a host declares: everything else becomes `\uXXXX`, one for each
 * UTF-16 code unit, which strings, templates (but `String.raw`), regular expressions and names may all contain.
 */
export const asciiScript = (script: string): string =>
  script.replace(NOT_ASCII, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );

/** A style sheet in ASCII, with CSS escapes; the space after each ends it. */
export const asciiStyles = (styles: string): string =>
  styles.replace(NOT_ASCII, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `);
