import { normalizeText } from '../../model/normalizeText.ts';

/** A time of day as written; `zone` as in `TimeOfDay`. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  readonly zone: string;
}

interface FoundClock {
  readonly clock: Clock;
  /** The offset behind it. */
  readonly end: number;
  /** What was left out, as a phrase. */
  readonly note?: string;
}

/** 14:30, 14h30, 14:30:05.123 */
const HOURS_AND_MINUTES = /(\d{1,2})(?::|\s?h\s?)(\d\d)(?::(\d\d)([.,]\d+)?)?(?!\d)/uy;
/** 2 PM, 2.30 pm, 14 Uhr, 14h: what follows tells that it is a time */
const HOURS = /(\d{1,2})(?:\.(\d\d))?(?=\s?(?:a\.?m|p\.?m|uhr|h|ص|صباحا|مساء)(?![\p{L}\d]))/uy;
const UNIT = /\s?(?:uhr|hrs|h|o'clock|min)(?!\p{L})/uy;
const HALF_OF_DAY = /\s?(?:(a\.?m\.?|ص|صباحا)|(p\.?m\.?|م|مساء))(?!\p{L})/uy;
const OFFSET = /\s?(?:(z|utc|gmt|ut)(?!\p{L}))?\s?(?:([+-])(\d{1,2})(?::?(\d\d))?(?![\d:/.-]))?/uy;
const NAMED_ZONE = /\s?(est|edt|cst|cdt|mst|mdt|pst|pdt|cet|cest)(?!\p{L})/uy;
/** The name of a zone behind its offset: 09:00:00 GMT+0200 (CEST) */
const NAME_OF_ZONE = /\s?\([\p{L}\s]+\)/uy;

/** Hours from UTC: those of RFC 822, section 5.1, and those of Central Europe. */
const ZONES: Readonly<Record<string, string>> = {
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  cet: '+01:00',
  cest: '+02:00',
};

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function zoneAt(text: string, at: number, exact: boolean): { readonly zone: string; readonly end: number } {
  const named = matchAt(NAMED_ZONE, text, at);
  if (named) return { zone: ZONES[named[1] ?? ''] ?? '', end: at + named[0].length };
  const [all = '', universal, sign, hours = '', minutes] = matchAt(OFFSET, text, at) ?? [];
  const utc = { zone: universal === undefined ? '' : 'Z', end: at };
  if (universal !== undefined) utc.end = at + (/^\s?\p{L}+/u.exec(all)?.[0].length ?? 0);
  if (sign === undefined) return utc;
  // 14:00-16:00 is from one time to another, 14:00:00-05:00 and 14:00 -0500 have an offset
  const isOffset =
    sign === '+' || exact || universal !== undefined || (minutes !== undefined && !all.includes(':'));
  if (!isOffset) return utc;
  return {
    zone: `${sign}${hours.padStart(2, '0')}:${minutes ?? '00'}`,
    end: at + all.length,
  };
}

/** Finds a time of day at an offset of a normalized text, with its zone. */
export function clockAt(text: string, at: number): FoundClock | undefined {
  const found = matchAt(HOURS_AND_MINUTES, text, at) ?? matchAt(HOURS, text, at);
  if (!found) return undefined;
  const [all, hours = '', minutes = '0', seconds, fraction] = found;
  let end = at + all.length;
  const skip = (pattern: RegExp) => {
    const skipped = matchAt(pattern, text, end);
    if (skipped) end += skipped[0].length;
    return skipped;
  };
  skip(UNIT);
  const half = skip(HALF_OF_DAY);
  const { zone, end: endOfZone } = zoneAt(text, end, seconds !== undefined || text[at - 1] === 't');
  end = endOfZone;
  if (zone !== '') skip(NAME_OF_ZONE);
  const hour = Number(hours);
  const afternoon = half?.[2] !== undefined && hour < 12;
  const midnight = half?.[1] !== undefined && hour === 12;
  const clock: Clock = {
    hour: afternoon ? hour + 12 : midnight ? 0 : hour,
    minute: Number(minutes),
    second: seconds === undefined ? null : Number(seconds),
    zone,
  };
  const isFraction = fraction !== undefined && /[1-9]/u.test(fraction);
  return isFraction ? { clock, end, note: 'fractions of a second are left out' } : { clock, end };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A time as EDTF has it behind the day: `14:30`, `14:30:05+02:00`. */
const formatClock = ({ hour, minute, second, zone }: Clock): string =>
  `${two(hour)}:${two(minute)}${second === null ? '' : `:${two(second)}`}${zone}`;

/** The time of a fraction of a day, 0 to 1 (excluded), in whole seconds; without seconds where they are 0. */
function clockOfFraction(fraction: number): Clock {
  const seconds = Math.min(Math.round(fraction * 86_400), 86_399);
  const second = seconds % 60;
  return {
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: second === 0 ? null : second,
    zone: '',
  };
}

/**
 * Reads a time in a column of its own, as what stands behind the `T` of a date: `2 PM` and `14h` are `14:00`, and the fraction
 * of a day that a spreadsheet has, 0.604166, is `14:30`. Undefined for anything else.
 */
export function readTime(text: string): string | undefined {
  const plain = normalizeText(text.trim());
  if (/^0?\.\d+$/u.test(plain)) return formatClock(clockOfFraction(Number(plain)));
  const found = clockAt(plain, 0);
  if (found?.end !== plain.length) return undefined;
  const { hour, minute, second } = found.clock;
  return hour > 23 || minute > 59 || (second ?? 0) > 59 ? undefined : formatClock(found.clock);
}
