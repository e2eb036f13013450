/** Replaces characters that XML does not allow by spaces: control characters, lone surrogates, noncharacters. */
export const xmlText = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');

/** Escapes a text as the content of an XML element. */
export const escapedXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
