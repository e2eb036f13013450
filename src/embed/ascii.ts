// Scripts, styles and HTML in ASCII, which read the same whatever charset a host declares.

/**
 * A script, or JSON: everything else becomes `\uXXXX`, one for each UTF-16 code unit, which strings, templates (but
 * `String.raw`), regular expressions and names may all contain.
 */
export const asciiScript = (script: string): string =>
  script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A style sheet, with CSS escapes; the space after each ends it. */
export const asciiStyles = (styles: string): string =>
  styles.replace(/[^\0-\x7f]/gu, (character) => `\\${codeOf(character)} `);

/** HTML without elements whose text is raw, with character references. */
export const asciiHtml = (html: string): string =>
  html.replace(/[^\0-\x7f]/gu, (character) => `&#x${codeOf(character)};`);

const codeOf = (character: string): string => (character.codePointAt(0) ?? 0).toString(16);
