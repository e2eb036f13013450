/**
 * The first sentence of a text, without the space after it: by the Unicode rules (UAX #29) where the browser has
 * `Intl.Segmenter` (Firefox from 125), else approximately. A full stop after a single letter or a short word with a capital ("M.
 * Dupont", "Art. 3"), or between a short word and a number ("no. 5"), is taken for that of an abbreviation: rather a sentence too
 * many than half a one.
 *
 * @param language of the text, as a BCP 47 tag
 */
export function firstSentence(text: string, language: string): string {
  let sentence = '';
  for (const segment of sentencesOf(text, language)) {
    const goesOn = ABBREVIATION.test(sentence) || (SHORT_WORD.test(sentence) && NUMBER.test(segment));
    if (sentence !== '' && !goesOn) break;
    sentence += segment;
  }
  return sentence.trim();
}

const ABBREVIATION = /(?<![\p{L}\p{N}])(?:\p{L}|\p{Lu}\p{Ll}{1,3})\.\s*$/u;
const SHORT_WORD = /(?<![\p{L}\p{N}])\p{L}{1,4}\.\s*$/u;
const NUMBER = /^\p{N}/u;
/** Up to a sign that ends a sentence, with what closes after it, before a space or the end. */
const APPROXIMATE = /.+?(?:[.!?؟…]+[\p{Pe}\p{Pf}"']*(?:\s+|$)|[。！？]+[\p{Pe}\p{Pf}]*|$)/gsu;

function* sentencesOf(text: string, language: string): Iterable<string> {
  // older than its type says
  const { Segmenter } = Intl as Partial<typeof Intl>;
  if (Segmenter) {
    for (const { segment } of new Segmenter(tagOf(language), { granularity: 'sentence' }).segment(text))
      yield segment;
  } else for (const [segment] of text.matchAll(APPROXIMATE)) yield segment;
}

/** A tag that `Intl` takes: a document may name a language in a form that it refuses. */
function tagOf(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}
