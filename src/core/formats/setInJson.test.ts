import fc from 'fast-check';
import { expect, it } from 'vitest';
import { setInJson } from './setInJson.ts';

const document = `{
  "tags": ["en", "fr"],
  "none": {},
  "items": [
    { "id": "a,]}", "checked": { "state": "exact" } },
    {
      "id": "l’« é »\\u00e9",
      "nothing": [[], {}],
      "checked": {
        "state": "exact"
      }
    }
  ]
}
`;

it('replaces a value and leaves every other character as it is', () => {
  expect(setInJson(document, [{ at: ['items', 0, 'checked'], name: 'state', value: 'gone' }])).toBe(
    document.replace('"exact"', '"gone"'),
  );
  expect(setInJson(document, [{ at: [], name: 'tags', value: ['en'] }])).toBe(
    document.replace('["en", "fr"]', '[ "en" ]'),
  );
});

it('adds a property as the last one: on one line in an object on one line, else on a line of its own', () => {
  const added = setInJson(document, [
    { at: ['items', 0, 'checked'], name: 'date', value: '2025-01-01' },
    { at: ['items', 1, 'checked'], name: 'date', value: '2025-01-01' },
    { at: ['items', 1], name: 'seen', value: { state: 'exact', date: 'é' } },
    { at: ['items', 0], name: 'seen', value: { state: 'exact', date: 'é' } },
  ]);
  expect(added).toBe(`{
  "tags": ["en", "fr"],
  "none": {},
  "items": [
    { "id": "a,]}", "checked": { "state": "exact", "date": "2025-01-01" }, "seen": { "state": "exact", "date": "é" } },
    {
      "id": "l’« é »\\u00e9",
      "nothing": [[], {}],
      "checked": {
        "state": "exact",
        "date": "2025-01-01"
      },
      "seen": {
        "state": "exact",
        "date": "é"
      }
    }
  ]
}
`);
});

it('keeps the ends of the lines', () => {
  const json = '{\r\n\t"a": {\r\n\t\t"b": 1\r\n\t}\r\n}';
  expect(setInJson(json, [{ at: ['a'], name: 'c', value: 2 }])).toBe(
    '{\r\n\t"a": {\r\n\t\t"b": 1,\r\n\t\t"c": 2\r\n\t}\r\n}',
  );
});

it('changes nothing when the values are there, in whatever order', () => {
  const json = '{"a": {"date":  "x", "state": "y" }}';
  expect(setInJson(json, [{ at: [], name: 'a', value: { state: 'y', date: 'x' } }])).toBe(json);
});

it('says where an object is missing', () => {
  expect(() => setInJson('{}', [{ at: ['a'], name: 'b', value: 1 }])).toThrow(RangeError);
});

it('does to any JSON text what an assignment does to its value', () => {
  const values = fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' });
  const objects = fc.dictionary(fc.string(), values, { minKeys: 1 }).filter((it) => !('__proto__' in it));
  fc.assert(
    fc.property(objects, fc.string(), values, fc.constantFrom(0, 2, '\t'), (object, name, value, indent) => {
      fc.pre(name !== '__proto__');
      const json = JSON.stringify({ list: [0, object] }, null, indent);
      const set = setInJson(json, [{ at: ['list', 1], name, value }]);
      const expected: unknown = JSON.parse(JSON.stringify({ list: [0, { ...object, [name]: value }] }));
      expect(JSON.parse(set)).toEqual(expected);
    }),
  );
});
