import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partAt, readingLine, scrollTopFor } from './readingLine.ts';

const text = fc
  .record({
    heights: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 12 }),
    clientHeight: fc.integer({ min: 1, max: 1200 }),
  })
  .map(({ heights, clientHeight }) => {
    let top = 0;
    const parts = heights.map((height) => {
      const part = { top, bottom: top + height };
      top += height;
      return part;
    });
    return { parts, clientHeight, scrollHeight: Math.max(top, clientHeight) };
  });

describe('the part of a text that is read', () => {
  it('is the first at the beginning and the last at the end, where the text scrolls', () => {
    fc.assert(
      fc.property(text, ({ parts, ...box }) => {
        const most = box.scrollHeight - box.clientHeight;
        expect(partAt(parts, readingLine({ ...box, scrollTop: 0 }))).toBe(0);
        if (most > 0) expect(partAt(parts, readingLine({ ...box, scrollTop: most }))).toBe(parts.length - 1);
      }),
    );
  });

  it('is the one that was scrolled to', () => {
    fc.assert(
      fc.property(text, fc.nat(11), ({ parts, ...box }, which) => {
        const index = which % parts.length;
        const part = parts[index];
        if (!part || box.scrollHeight <= box.clientHeight) return;
        const scrollTop = scrollTopFor(part, { ...box, scrollTop: 0 });
        expect(scrollTop).toBeLessThanOrEqual(box.scrollHeight - box.clientHeight);
        expect(partAt(parts, readingLine({ ...box, scrollTop }))).toBe(index);
      }),
    );
  });

  it('never goes back while one scrolls on', () => {
    fc.assert(
      fc.property(text, fc.nat(2000), fc.nat(2000), ({ parts, ...box }, a, b) => {
        const at = (scrollTop: number) => partAt(parts, readingLine({ ...box, scrollTop }));
        expect(at(Math.min(a, b))).toBeLessThanOrEqual(at(Math.max(a, b)));
      }),
    );
  });
});
