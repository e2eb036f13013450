/** A full stop of any script, the marks that may close a quotation after it, and white space or the end. */
const END = /[.!?…؟。！？।][\p{Pe}\p{Pf}"']*(?=\s|$)/u;

/**
 * The first sentence of a text, without the white space around it: by the rules of UAX #29 where the browser has
 * `Intl.Segmenter`, else up to the first full stop.
 *
 * @param language BCP 47 tag of the text
 */
export function firstSentence(text: string, language: string): string {
  // older than its type says
  const { Segmenter } = Intl as Partial<typeof Intl>;
  if (Segmenter) {
    const [first] = new Segmenter(language, { granularity: 'sentence' }).segment(text);
    return first?.segment.trim() ?? '';
  }
  const end = END.exec(text);
  return (end ? text.slice(0, end.index + end[0].length) : text).trim();
}
