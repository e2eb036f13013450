import type { DayOrder, ImportOptions, Question } from '../core/formats/reading/importer.ts';
import { failed, type Read } from './document.ts';

/** The answers to what a file leaves open; see `ImportOptions`. */
export type Answers = Pick<ImportOptions, 'dates' | 'year' | 'map'>;

const ORDERS: readonly DayOrder[] = ['dmy', 'mdy'];

/** How each question is answered on the command line. */
const OPTION: Readonly<Record<Question['option'], string>> = {
  dates: '--dates',
  year: '--year',
  map: '--map',
};

/** An answer, read as the option of its question: `dmy`, `2021`, `Datum=date`. */
export function withAnswer(answers: Answers, option: Question['option'], text: string): Read<Answers> {
  switch (option) {
    case 'dates': {
      const dates = ORDERS.find((order) => order === text.trim().toLowerCase());
      if (dates === undefined) return failed(`${OPTION.dates} ${text}: expected dmy or mdy`);
      return { ok: true, value: { ...answers, dates } };
    }
    case 'year': {
      const year = Number(text);
      if (!/^\s*-?\d{1,4}\s*$/u.test(text))
        return failed(`${OPTION.year} ${text}: expected a year, such as 2021`);
      return { ok: true, value: { ...answers, year } };
    }
    case 'map': {
      const at = text.lastIndexOf('=');
      if (at < 1) return failed(`${OPTION.map} ${text}: expected HEAD=COLUMN, such as "Datum=date"`);
      const map = new Map(answers.map).set(text.slice(0, at).trim(), text.slice(at + 1).trim());
      return { ok: true, value: { ...answers, map } };
    }
  }
}

/** A question as lines of text: what is asked, then what may be answered. */
export function questionLines({ text, option, answers }: Question): readonly string[] {
  return [text, ...answers.map(({ value, label }) => `  ${OPTION[option]} ${value}   ${label}`)];
}
