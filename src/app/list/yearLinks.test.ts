import { describe, expect, it } from 'vitest';
import { yearLinks } from './yearLinks.ts';

const said = (years: readonly number[]) =>
  yearLinks(years)
    .map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
    .join(' ');
const range = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);

describe('the years of the list', () => {
  it('are links of their own while they are few', () => {
    expect(said([])).toBe('');
    expect(said([2013, 2024, 2025])).toBe('2013 2024 2025');
    expect(yearLinks(range(2010, 2023))).toHaveLength(14);
  });

  it('are gathered by decade, then by half a century and more, each named by the years that it has', () => {
    expect(said(range(2001, 2023))).toBe('2001–2009 2010–2019 2020–2023');
    expect(said([1899, ...range(1900, 1913), 1950])).toBe('1899 1900–1909 1910–1913 1950');
    expect(said(range(1803, 2023, 5))).toBe('1803–1848 1853–1898 1903–1948 1953–1998 2003–2023');
    expect(said(range(-44, 2000, 4)).split(' ').length).toBeLessThanOrEqual(14);
  });

  it('never leave out a year', () => {
    for (const years of [range(1990, 2025), range(-3000, 2000, 7), [5]]) {
      const links = yearLinks(years);
      for (const year of years)
        expect(links.filter(({ from, to }) => from <= year && year <= to)).toHaveLength(1);
      expect(links.map(({ from }) => from)).toEqual(links.map(({ from }) => from).toSorted((a, b) => a - b));
    }
  });
});
