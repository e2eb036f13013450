import ICAL from 'ical.js';

/** A property of a calendar component: `DTSTART;TZID=Europe/Paris:20250320T140000`. */
export interface CalendarProperty {
  /** In upper case. */
  readonly name: string;
  /** The number of its line, from 1. */
  readonly line: number;
  /** Its value as it is written. */
  readonly written: string;
  readonly parsed: ICAL.Property;
}

/** A component of a calendar: what is between `BEGIN:VEVENT` and `END:VEVENT`. */
export interface CalendarComponent {
  /** In upper case: `VEVENT`. */
  readonly name: string;
  /** The number of the line on which it begins. */
  readonly line: number;
  readonly properties: readonly CalendarProperty[];
  readonly components: readonly CalendarComponent[];
  /** Its lines, unfolded, with its first and its last. */
  readonly text: string;
}

/** A line that cannot be read. */
export interface CalendarFault {
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

interface Line {
  readonly number: number;
  readonly text: string;
}

/** The lines of a calendar, those that were folded as one (RFC 5545, section 3.1), whichever way they end. */
function unfolded(text: string): readonly Line[] {
  const lines: { number: number; text: string }[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/u).entries()) {
    const last = lines.at(-1);
    if (/^[ \t]/u.test(line) && last !== undefined) last.text += line.slice(1);
    else lines.push({ number: index + 1, text: line });
  }
  return lines.filter((line) => line.text.trim() !== '');
}

/** A day without `VALUE=DATE`, which many programs write. */
const BARE_DAY = /^(DTSTART|DTEND|RECURRENCE-ID|DUE)((?:;[^:]*)?):(\d{8})$/iu;

/** The value of a line: what is behind the first colon that is in no quotation marks. */
const valueIn = (text: string): string => /^(?:[^":]|"[^"]*")*:(.*)$/su.exec(text)?.[1]?.trim() ?? '';

/** Whether the days and times of a property are there: the library turns 20250230 into 2 March. */
function isThere(property: ICAL.Property, written: string): boolean {
  const values: readonly unknown[] = property.getValues();
  return values.every((value, index) => {
    if (!(value instanceof ICAL.Time)) return true;
    const digits = value.toString().replace(/[-:Z]/gu, '');
    const given = written.split(',')[index]?.trim().replace(/Z$/iu, '').toUpperCase() ?? '';
    return value.isDate ? given.startsWith(digits) : given === digits;
  });
}

function propertyOf({ number, text }: Line): CalendarProperty | CalendarFault {
  const corrected = text.trimEnd().replace(BARE_DAY, '$1;VALUE=DATE:$3');
  try {
    const parsed = ICAL.Property.fromString(corrected);
    const written = valueIn(text);
    // values are parsed when they are asked for
    if (isThere(parsed, written)) return { name: parsed.name.toUpperCase(), line: number, written, parsed };
  } catch {
    // said below
  }
  const isNamed = /^[A-Za-z0-9-]+[;:]/u.test(text);
  const why = isNamed ? 'a value that its property cannot have' : 'no line of a calendar, such as NAME:value';
  return { line: number, text, why };
}

/** A component whose end was not read yet. */
interface Open {
  readonly name: string;
  readonly line: number;
  readonly properties: CalendarProperty[];
  readonly components: CalendarComponent[];
  readonly lines: string[];
}

const closed = ({ lines, ...component }: Open): CalendarComponent => ({
  ...component,
  text: [...lines, `END:${component.name}`].join('\r\n'),
});

/**
 * Reads the components of a calendar (RFC 5545) line by line, with `ical.js` for each: a line that is wrong is listed, and all
 * others are read. Components that are not ended end with the one around them.
 */
export function readCalendar(text: string): {
  /** The outermost components: `VCALENDAR`. */
  readonly components: readonly CalendarComponent[];
  readonly faults: readonly CalendarFault[];
} {
  const faults: CalendarFault[] = [];
  const root: Open = { name: '', line: 0, properties: [], components: [], lines: [] };
  const open: Open[] = [root];
  const close = () => {
    const component = open.pop();
    if (component === undefined) return;
    const whole = closed(component);
    const outer = open.at(-1);
    outer?.components.push(whole);
    outer?.lines.push(whole.text);
  };
  for (const line of unfolded(text)) {
    const [, edge = '', name = ''] = /^(BEGIN|END):\s*([A-Za-z0-9-]+)\s*$/iu.exec(line.text) ?? [];
    if (edge.toUpperCase() === 'BEGIN') {
      const begins = name.toUpperCase();
      open.push({
        name: begins,
        line: line.number,
        properties: [],
        components: [],
        lines: [`BEGIN:${begins}`],
      });
    } else if (edge !== '') {
      const at = open.findLastIndex((it) => it.name === name.toUpperCase());
      if (at < 1) faults.push({ line: line.number, text: line.text, why: 'an end without a beginning' });
      else while (open.length > at) close();
    } else {
      const property = propertyOf(line);
      if ('why' in property) faults.push(property);
      else {
        const component = open.at(-1);
        component?.properties.push(property);
        component?.lines.push(line.text);
      }
    }
  }
  while (open.length > 1) close();
  return { components: root.components, faults };
}
