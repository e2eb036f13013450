import { type EdtfDate, formatDate, type Interval, type OneOf, parseDate } from '../../model/date.ts';
import { type Point, type Qualified } from '../../model/point.ts';

type Marks = Partial<Qualified>;

/** A point with the marks; a time, which can have none, is its day. */
function markedMoment<Moment extends Interval['start']>(moment: Moment, marks: Marks): Moment | Point {
  if (moment.kind === 'open' || moment.kind === 'unknown') return moment;
  if (moment.kind !== 'time') return { ...moment, ...marks };
  const { year, month, day } = moment;
  return { kind: 'day', year, month, day, approximate: false, uncertain: false, ...marks };
}

function markedSet({ choices }: OneOf, marks: Marks): OneOf {
  const side = <Side extends Point | { readonly kind: 'open' }>(point: Side) =>
    point.kind === 'open' ? point : { ...point, ...marks };
  return {
    kind: 'set',
    choices: choices.map((choice) =>
      choice.kind === 'range'
        ? { ...choice, from: side(choice.from), to: side(choice.to) }
        : { ...choice, ...marks },
    ),
  };
}

function marked(date: EdtfDate, marks: Marks): EdtfDate {
  switch (date.kind) {
    case 'interval':
      return {
        ...date,
        start: markedMoment(date.start, marks),
        end: markedMoment(date.end, marks),
      };
    case 'set':
      return markedSet(date, marks);
    default:
      return markedMoment(date, marks);
  }
}

/**
 * A date of which the file says elsewhere, in a column of its own, that it is approximate (`~`) or uncertain (`?`): every part of
 * it gets the mark, beside one that it has. A time, which can have none, becomes its day. What is no EDTF is given back as it is.
 */
export function markDate(edtf: string, mark: '~' | '?'): string {
  const parsed = parseDate(edtf);
  if (!parsed.ok) return edtf;
  return formatDate(marked(parsed.date, mark === '~' ? { approximate: true } : { uncertain: true }));
}
