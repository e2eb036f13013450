import { dateText, machineDate, shortDayText } from './dates.ts';
import { isolated } from './isolate.ts';
import { direction, type Locale } from './locale.ts';
import { type FirstMessages, firstMessagesFor, type Messages, messagesFor } from './messages.ts';
import { type EdtfDate, parseDate } from '../model/date.ts';
import type { Text } from '../model/schema.ts';
import { anchor, spanOf } from '../model/span.ts';
import { type ShownText, textIn } from '../model/text.ts';
import { dateOf } from '../model/units.ts';
import { UNKNOWN_DATE } from '../model/unknownDate.ts';

/** Messages and formatters in the reader's language. Dates are passed as EDTF, as in the document. */
export interface Words {
  /** The reader's language, in which the texts of the document are chosen. */
  readonly locale: string;
  /** The language of the interface, which may be another than `locale`, and its direction. */
  readonly language: Locale;
  readonly direction: 'ltr' | 'rtl';
  /** The messages of the first picture: its components may use no others. */
  readonly first: FirstMessages;
  /** All messages, for components that are fetched after the first picture. Throws while they are not loaded. */
  readonly messages: Messages;
  /** A text of the document in the reader's language or the nearest one, with its language. */
  say(text: Text): ShownText;
  /** As `say`, without its language. */
  plain(text: Text): string;
  directionOf(language: string): 'ltr' | 'rtl';
  /** A name for use in a sentence, isolated where its direction is the opposite. `Sentence` renders the isolates. */
  isolated(name: string): string;
  /** A date in words, in its own precision: "24 August 2024", "about March 2025"; "Date unknown". */
  date(edtf: string): string;
  /** A date in short form: "24 Aug 2024"; without the year when the date `beside` it has the same one. */
  shortDate(edtf: string, beside?: string): string;
  /** The value of `<time datetime>`; undefined when HTML has no form for the date. */
  machineDate(edtf: string): string | undefined;
}

/**
 * The words for a reader's language.
 *
 * @param languages the languages of the document
 * @throws Error when the messages of the first picture are not loaded (see `firstMessagesFor`)
 */
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
      if (edtf === UNKNOWN_DATE) return first.page.dateUnknown;
      const date = read(edtf);
      return date ? dateText(date, intl) : edtf;
    },
    shortDate: (edtf, beside) => {
      if (edtf === UNKNOWN_DATE) return first.page.dateUnknown;
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

/** Parses a date; undefined for text that is no valid date, which is then shown as it is written. */
function read(edtf: string): EdtfDate | undefined {
  const parsed = parseDate(edtf);
  return parsed.ok ? parsed.date : undefined;
}

const middleOf = (date: EdtfDate): Date => dateOf(anchor(spanOf(date)));
const yearOf = (date: EdtfDate): number => middleOf(date).getUTCFullYear();
const isPlainDay = (date: EdtfDate): date is Extract<EdtfDate, { kind: 'day' }> =>
  date.kind === 'day' && !date.approximate && !date.uncertain && date.year > 99;
