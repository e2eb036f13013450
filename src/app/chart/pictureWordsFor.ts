import {
  dateText,
  duration,
  formatted,
  formattedRange,
  lastDigitsOfYear,
  yearsText,
} from '../../core/i18n/dates.ts';
import { direction } from '../../core/i18n/locale.ts';
import type { FirstMessages } from '../../core/i18n/messages.ts';
import type { PictureWords, TickUnit } from '../../core/layout/pictureWords.ts';
import {
  dayOf,
  type EdtfDate,
  formatDate,
  type Interval,
  isMoment,
  parseDate,
} from '../../core/model/date.ts';
import { dateOf, type Day } from '../../core/model/units.ts';

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const TICK: Readonly<Record<TickUnit, Intl.DateTimeFormatOptions>> = {
  minute: CLOCK,
  hour: CLOCK,
  day: { day: 'numeric' },
  month: { month: 'short' },
  year: { year: 'numeric' },
};

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const CONTEXT: Readonly<Record<TickUnit, Intl.DateTimeFormatOptions>> = {
  minute: DAY,
  hour: DAY,
  day: DAY,
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

const short = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatOptions => ({
  ...options,
  ...(options.month ? { month: 'short' } : {}),
});

/**
 * A date for the narrow column of a row: an interval between times is given in days, or as the time when it began where they
 * are on one day. The times are in the panel.
 */
function inColumn(date: EdtfDate): EdtfDate {
  if (date.kind !== 'interval') return date;
  const days = (it: Interval['start']) => (isMoment(it) ? dayOf(it) : it);
  const [start, end] = [days(date.start), days(date.end)];
  const oneDay = isMoment(start) && isMoment(end) && formatDate(start) === formatDate(end);
  return oneDay && date.start.kind === 'time' ? date.start : { ...date, start, end };
}

/** A date as an end of a group's: of an interval the moment where its event stands, of a time its day. */
function endOfGroup(date: EdtfDate): EdtfDate {
  const moment = date.kind === 'interval' ? [date.start, date.end].find(isMoment) : date;
  return moment?.kind === 'time' ? dayOf(moment) : (moment ?? date);
}

/** The texts on the picture in a language. Days are calendar days, formatted in UTC and the Gregorian calendar. */
export function pictureWordsFor({ intl, chart, page }: FirstMessages): PictureWords {
  const formats = new Map<string, Intl.DateTimeFormat>();
  const formatFor = (options: Intl.DateTimeFormatOptions, earliest: number) => {
    const ancient = earliest < 100 && options.year !== undefined;
    const key = `${Object.entries(options).join()} ${ancient}`;
    const known =
      formats.get(key) ??
      new Intl.DateTimeFormat(intl, {
        ...options,
        // the number alone would not look like a year
        ...(ancient ? { era: 'short' } : {}),
        timeZone: 'UTC',
        calendar: 'gregory',
      });
    formats.set(key, known);
    return known;
  };
  const format = (options: Intl.DateTimeFormatOptions, day: Day) => {
    const date = dateOf(day);
    const known = formatFor(options, date.getUTCFullYear());
    // on the axis, a day alone is a numeral
    return options.month && options.day ? formatted(known, date, intl) : known.format(date);
  };
  // digits alone take the direction of what is around them, which in the picture is from left to right
  const inOrder = direction(intl) === 'rtl' ? (text: string) => `\u200f${text}` : (text: string) => text;
  const tick = (day: Day, unit: TickUnit) => format(TICK[unit], day);

  const range: PictureWords['range'] = (from, to, unit, form) => {
    const [first, last] = [dateOf(from), dateOf(to)];
    const [earliest, latest] = [first.getUTCFullYear(), last.getUTCFullYear()];
    if (unit === 'year' && earliest >= 100) return inOrder(yearsText(earliest, latest, intl));
    if (form === 'context' || unit === 'year') {
      return formattedRange(formatFor(short(CONTEXT[unit]), earliest), first, last, intl);
    }
    const names = [tick(from, unit), tick(to, unit)];
    return inOrder(names.join(names.some((name) => /\s/u.test(name)) ? ' – ' : '–'));
  };

  return {
    tick: remembered(tick),
    context: remembered((day, unit) => format(CONTEXT[unit], day)),
    shortContext: remembered((day, unit) => {
      if (unit !== 'year') return format(short(CONTEXT[unit]), day);
      const year = dateOf(day).getUTCFullYear();
      return year >= 1000 ? lastDigitsOfYear(year, intl) : undefined;
    }),
    range: remembered(range),
    cut: remembered((days, length) => duration(days, intl, length === 'long' ? 'full' : 'short')),
    // isolated, so that the sign stands before its number among right-to-left words too
    others: remembered((count) => (count > 0 ? ` \u2066+${chart.number(count)}\u2069` : '')),
    underWay: remembered((count) => chart.underWay(count)),
    rowDate: remembered((edtf, of) => {
      const parsed = parseDate(edtf);
      if (!parsed.ok) return edtf;
      const { date } = parsed;
      return dateText(of === 'group' ? endOfGroup(date) : inColumn(date), intl, 'short');
    }),
    sourcesDiffer: page.sourcesDiffer,
  };
}

/** The most texts of a kind that are remembered. */
const MOST = 5000;

/** A function that asks for each text once: `Intl` is slow, and a picture is made anew in every frame. */
function remembered<Arguments extends readonly (string | number)[], Text>(
  textOf: (...args: Arguments) => Text,
): (...args: Arguments) => Text {
  const known = new Map<string, Text>();
  return (...args) => {
    const key = args.join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const text = textOf(...args);
    if (known.size >= MOST) known.clear();
    known.set(key, text);
    return text;
  };
}
