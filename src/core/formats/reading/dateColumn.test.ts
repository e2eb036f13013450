import { describe, expect, test } from 'vitest';
import { columnOf, readInColumn } from './dateColumn.ts';
import type { DateReading, DayOrder } from './readDate.ts';

const inShort = (reading: DateReading): string =>
  reading.kind === 'date'
    ? reading.edtf
    : reading.kind === 'ambiguous'
      ? `${reading.dmy} | ${reading.mdy}`
      : reading.kind === 'unreadable'
        ? `! ${reading.expected}`
        : reading.kind;

/** The values of a column as they are read. */
const read = (texts: readonly string[], order?: DayOrder) => {
  const column = columnOf(texts);
  return texts.map((text) => inShort(readInColumn(text, column, order)));
};

describe('day and month', () => {
  test('are in the order that one value proves', () => {
    expect(columnOf(['12/03/2025', '13/03/2025', '']).order).toBe('dmy');
    expect(columnOf(['12/03/2025', '13/03/2025', '']).proofs).toEqual({ dmy: [1], mdy: [] });
    expect(read(['12/03/2025', '13/03/2025'])).toEqual(['2025-03-12', '2025-03-13']);
    expect(read(['12/03/2025', '03/13/2025'])).toEqual(['2025-12-03', '2025-03-13']);
    expect(read(['12/03/2025 - 15/03/2025', '01/02/2025'])).toEqual(['2025-03-12/2025-03-15', '2025-02-01']);
  });

  test('are asked for where no value proves an order', () => {
    expect(columnOf(['12/03/2025', '04/05/2025', '2025']).order).toBe('either');
    expect(read(['12/03/2025', '2025'])).toEqual(['2025-03-12 | 2025-12-03', '2025']);
    expect(read(['12/03/2025', '2025'], 'mdy')).toEqual(['2025-12-03', '2025']);
  });

  test('are no question where the order says nothing', () => {
    expect(
      columnOf(['03/03/2025', '2025-03-12', '3.12.2025', 'March 2025', 'soon', '']).order,
    ).toBeUndefined();
  });

  test('are never exchanged: a value of another order is unreadable', () => {
    const dates = ['12/03/2025', '13/03/2025', '03/14/2025'];
    expect(columnOf(dates)).toMatchObject({ order: 'mixed', proofs: { dmy: [1], mdy: [2] } });
    // which of them is wrong?
    expect(read(dates)).toEqual(['2025-03-12 | 2025-12-03', '2025-03-13', '2025-03-14']);
    const wrong = '! a date with the day first, as in the other rows';
    expect(read(dates, 'dmy')).toEqual(['2025-03-12', '2025-03-13', wrong]);
    const many = Array.from({ length: 10 }, (_, at) => `${String(13 + at)}/03/2025`);
    expect(read(['12/03/2025', '03/14/2025', ...many]).slice(0, 3)).toEqual([
      '2025-03-12',
      wrong,
      '2025-03-13',
    ]);
    expect(read(['31/02/2025', '13/03/2025'])[0]).toBe('! a day from 01 to 28 in 2025-02');
  });

  test('without a year are in the order of the column', () => {
    expect(read(['12/03', '13/03/2025'])).toEqual(['yearless', '2025-03-13']);
    expect(columnOf(['12/03', '29/11']).order).toBe('dmy');
    expect(columnOf(['12/03']).order).toBe('either');
  });
});

describe('a day that stands for none', () => {
  const some = ['2018-05-01', '2019-06-02', '2020-07-03'];

  test('is a program’s first day, repeated', () => {
    expect([...columnOf(['01/01/1970', '01/01/1970', '05/13/2019']).sentinels]).toEqual(['1970-01-01']);
    expect(read(['01/01/1970', '01/01/1970', '05/13/2019'])).toEqual(['none', 'none', '2019-05-13']);
    expect(read(['1900-01-01', '1900-01-01', ...some]).slice(0, 2)).toEqual(['none', 'none']);
    expect(read(['1970-01-01T00:00:00Z', '1970-01-01T00:00:00Z', ...some])[0]).toBe('none');
  });

  test('is a program’s first day, long before all others', () => {
    expect(read(['1970-01-01', ...some])).toEqual(['none', ...some]);
  });

  test('is no day on which something can have been', () => {
    const laws = ['1963-12-17', '1970-01-01', '1970-12-31', '1972-10-18'];
    expect(read(laws)).toEqual(laws);
    expect(read(['1970-01-01'])).toEqual(['1970-01-01']);
    const twice = ['1963-12-17', '1970-01-01', '1970-01-01'];
    expect(read(twice)).toEqual(twice);
    expect(read(['1900', '1900', '1970', '1970', '2019'])).toEqual(['1900', '1900', '1970', '1970', '2019']);
  });

  test('is the first or last of a database', () => {
    expect(read(['9999-12-31', '0001-01-01T00:00:00', '2025-03-12'])).toEqual(['none', 'none', '2025-03-12']);
  });
});

describe('midnight', () => {
  test('in every row is a day', () => {
    expect(columnOf(['2014-10-15T00:00:00', '2014-10-16T00:00:00', '']).midnight).toBe(true);
    expect(read(['2014-10-15T00:00:00', '2014-10-16 00:00:00', '2014-10-17T00:00:00+02:00'])).toEqual([
      '2014-10-15',
      '2014-10-16',
      '2014-10-17',
    ]);
    expect(read(['3/13/2025 12:00 AM', '3/1/2025 12:00 AM'])).toEqual(['2025-03-13', '2025-03-01']);
    expect(read(['2014-10-15T00:00:00/2014-10-16T00:00:00'])).toEqual(['2014-10-15/2014-10-16']);
  });

  test('in a row among other times is a time', () => {
    const times = ['2014-10-15T00:00:00', '2014-10-15T14:30:00'];
    expect(columnOf(times).midnight).toBe(false);
    expect(read(times)).toEqual(times);
  });

  test('of 1 January in most rows is a year', () => {
    const inceptions = [
      '1735-01-01T00:00:00Z',
      '1900-01-01T00:00:00Z',
      '1900-01-01T00:00:00Z',
      '1951-05-03T00:00:00Z',
    ];
    expect(columnOf(inceptions)).toMatchObject({ years: true, midnight: true });
    expect(read(inceptions)).toEqual(['1735', '1900', '1900', '1951-05-03']);
    expect(read(['1735-01-01T00:00:00Z'])).toEqual(['1735']);
    // laws enter into force on that day
    expect(read(['2019-01-01', '2020-01-01'])).toEqual(['2019-01-01', '2020-01-01']);
    expect(read(['2019-01-01T00:00:00Z', '2020-03-01T00:00:00Z'])).toEqual(['2019-01-01', '2020-03-01']);
  });
});

test('numbers of a spreadsheet are known when all are such numbers', () => {
  expect(columnOf(['42287', '42288.5', '']).serials).toBe(true);
  expect(columnOf(['42287', '2015']).serials).toBe(false);
  expect(columnOf(['']).serials).toBe(false);
  expect(read(['42287', '42288.5', ''])).toEqual(['2015-10-10', '2015-10-11T12:00', 'none']);
});

describe('a year and two digits', () => {
  test('are two years where another value can be nothing else', () => {
    expect(read(['2018-19', '2020-21', '2009-10'])).toEqual(['2018/2019', '2020/2021', '2009/2010']);
    expect(read(['2020-21', '2021-22', '2022-23'])).toEqual(['2020/2021', '2021/2022', '2022/2023']);
    expect(read(['2008/09', '2012/13'])).toEqual(['2008/2009', '2012/2013']);
  });

  test('are a month where another value can be nothing else', () => {
    expect(read(['2008-09', '2008-11'])).toEqual(['2008-09', '2008-11']);
    expect(read(['2008/09', '2008/11'])).toEqual(['2008-09', '2008-11']);
  });

  test('are what EDTF says, or unclear, alone', () => {
    expect(read(['2020-21'])).toEqual(['2020-21']);
    expect(read(['2008/09'])).toEqual(['! "2008-09" for the month, or "2008/2009" for the years']);
  });
});

test('a month and two digits are a year where the language puts the day first, or the number is no day', () => {
  expect(read(['janv 13', 'oct 13', 'dec 13'])).toEqual(['2013-01', '2013-10', '2013-12']);
  expect(read(['Dec 98', 'Jan 13'])).toEqual(['1998-12', '2013-01']);
  expect(read(['Nov. 29', 'Jan. 13'])).toEqual(['yearless', 'yearless']);
});

test('a column of nothing says nothing', () => {
  expect(columnOf(['', 'n.d.'])).toEqual({
    order: undefined,
    proofs: { dmy: [], mdy: [] },
    sentinels: new Set(),
    midnight: false,
    years: false,
    serials: false,
    yearSpans: undefined,
    monthYears: false,
  });
});
