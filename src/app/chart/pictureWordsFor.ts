import { dateText, duration, formatted } from '../../core/i18n/dates.ts';
import type { FirstMessages } from '../../core/i18n/messages.ts';
import type { PictureWords, TickUnit } from '../../core/layout/pictureWords.ts';
import { parseDate } from '../../core/model/date.ts';
import { dateOf } from '../../core/model/units.ts';

const TICK: Readonly<Record<TickUnit, Intl.DateTimeFormatOptions>> = {
  minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  hour: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric' },
  month: { month: 'short' },
  year: { year: 'numeric' },
};

const CONTEXT: Readonly<Record<TickUnit, Intl.DateTimeFormatOptions>> = {
  minute: { day: 'numeric', month: 'long', year: 'numeric' },
  hour: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

/** The texts on the picture in a language. Days are calendar days, formatted in UTC and the Gregorian calendar. */
export function pictureWordsFor({ intl, chart, page }: FirstMessages): PictureWords {
  const formats = new Map<string, Intl.DateTimeFormat>();
  const format = (kind: string, options: Intl.DateTimeFormatOptions, day: number) => {
    const date = dateOf(day);
    const ancient = date.getUTCFullYear() <= 0;
    const key = `${kind}${ancient}`;
    const known =
      formats.get(key) ??
      new Intl.DateTimeFormat(intl, {
        ...options,
        ...(ancient && options.year ? { era: 'short' } : {}),
        timeZone: 'UTC',
        calendar: 'gregory',
      });
    formats.set(key, known);
    // on the axis, a day alone is a numeral
    return options.month && options.day ? formatted(known, date, intl) : known.format(date);
  };
  return {
    tick: (day, unit) => format(`tick ${unit}`, TICK[unit], day),
    context: (day, unit) => format(`context ${unit}`, CONTEXT[unit], day),
    cut: (days, length) => duration(days, intl, length === 'long' ? 'full' : 'short'),
    // isolated, so that the sign stands before its number among right-to-left words too
    others: (count) => (count > 0 ? ` \u2066+${chart.number(count)}\u2069` : ''),
    underWay: (count) => chart.underWay(count),
    rowDate: (edtf) => {
      const parsed = parseDate(edtf);
      return parsed.ok ? dateText(parsed.date, intl, 'short') : edtf;
    },
    sourcesDiffer: page.sourcesDiffer,
  };
}
