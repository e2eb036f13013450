import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idFrom, Ids, isId } from './ids.ts';

describe('an id made from a text', () => {
  test.each([
    ['The Senate’s 1st vote', 'the-senate-s-1st-vote'],
    ['Été à l’Assemblée', 'ete-a-l-assemblee'],
    ['CON', 'con-1'],
    ['', 'x811c9dc5'],
  ])('of %j is %j', (text, id) => {
    expect(idFrom(text)).toBe(id);
  });

  test('of another script is a hash, the same each time and another for another text', () => {
    expect(idFrom('تصويت مجلس الشيوخ')).toMatch(/^x[0-9a-f]{8}$/);
    expect(idFrom('تصويت مجلس الشيوخ')).toBe(idFrom('تصويت مجلس الشيوخ'));
    expect(idFrom('تصويت الجمعية')).not.toBe(idFrom('تصويت مجلس الشيوخ'));
    // the Latin word alone would name all of them
    expect(idFrom('اعتقال دوروف وإغلاق Telegram في فرنسا')).toMatch(/^x/);
  });

  test('is one that the format takes', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => isId(idFrom(text))));
  });
});

test('ids are given once, whatever their case', () => {
  const ids = new Ids();
  expect([ids.give('vote'), ids.give('Vote'), ids.give('vote')]).toEqual(['vote', 'Vote-2', 'vote-3']);
});
