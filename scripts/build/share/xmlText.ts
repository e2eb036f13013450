/** A text without what no XML may hold, and so nothing can draw: control characters, halves of pairs. */
export const xmlText = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');
