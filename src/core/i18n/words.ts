import { dateText, machineDate, shortDayText } from './dates.ts';
import { isolated } from './isolate.ts';
import { direction, type Locale } from './locale.ts';
import { type FirstMessages, firstMessagesFor, type Messages, messagesFor } from './messages.ts';
import { type EdtfDate, parseDate } from '../model/date.ts';
import type { Text } from '../model/schema.ts';
import { anchor, spanOf } from '../model/span.ts';
import { type ShownText, textIn } from '../model/text.ts';
import { dateOf } from '../model/units.ts';

/** Everything that is said in the reader's language. Dates are those of the document, as it writes them. */
export interface Words {
  /** The reader's language, for the texts of the document. */
  readonly locale: string;
  /** The language the interface is really in, and its direction. */
  readonly language: Locale;
  readonly direction: 'ltr' | 'rtl';
  /** The words of the first picture: all that its components may say. */
  readonly first: FirstMessages;
  /** All words, once they have come: for what is fetched after the first picture. */
  readonly messages: Messages;
  say(text: Text): ShownText;
  plain(text: Text): string;
  directionOf(language: string): 'ltr' | 'rtl';
  /** A name as it is put into a sentence: marked where it is written the other way. `Sentence` shows the marks. */
  isolated(name: string): string;
  /** With its precision: "24 August 2024", "about March 2025". */
  date(edtf: string): string;
  /** "24 Aug 2024"; without the year beside a date of the same year. */
  shortDate(edtf: string, beside?: string): string;
  /** For `<time datetime>`. */
  machineDate(edtf: string): string | undefined;
}

export function wordsFor(locale: string, languages: readonly string[]): Words {
  const first = firstMessagesFor(locale);
  const { language, intl } = first;
  const say = (text: Text) => textIn(text, locale, languages);
  return {
    locale,
    language,
    direction: direction(language),
    first,
    get messages() {
      return messagesFor(locale);
    },
    say,
    plain: (text) => say(text).text,
    directionOf: direction,
    isolated: (name) => isolated(name, direction(language)),
    date: (edtf) => {
      const date = read(edtf);
      return date ? dateText(date, intl) : edtf;
    },
    shortDate: (edtf, beside) => {
      const date = read(edtf);
      if (!date) return edtf;
      const near = beside === undefined ? undefined : read(beside);
      if (near && yearOf(near) === yearOf(date)) return dateText(date, intl, 'short');
      return isPlainDay(date) ? shortDayText(date, intl) : dateText(date, intl);
    },
    machineDate: (edtf) => {
      const date = read(edtf);
      return date && machineDate(date);
    },
  };
}

/** A document's dates are valid; anything else stays as it is written. */
function read(edtf: string): EdtfDate | undefined {
  const parsed = parseDate(edtf);
  return parsed.ok ? parsed.date : undefined;
}

const middleOf = (date: EdtfDate): Date => dateOf(anchor(spanOf(date)));
const yearOf = (date: EdtfDate): number => middleOf(date).getUTCFullYear();
const isPlainDay = (date: EdtfDate): date is Extract<EdtfDate, { kind: 'day' }> =>
  date.kind === 'day' && !date.approximate && !date.uncertain && date.year > 99;
