import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from './main.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'quotes-'));
  mkdirSync(join(home, 'texts'));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
const text = (file: string, content: string | Uint8Array): void => {
  writeFileSync(join(home, 'texts', file), content);
};

interface Quote {
  readonly id: string;
  readonly source: string;
  readonly exact: string;
  readonly prefix?: string;
  readonly checked?: object;
}

/** Writes a document with these quotes as `story.json`, and says what its text is. */
function story(...quotes: readonly Quote[]): string {
  const sources = [...new Set(quotes.map(({ source }) => source))];
  const document = {
    version: 1,
    id: 'story',
    languages: ['en'],
    title: 'A story',
    lanes: [{ id: 'council', label: 'Council' }],
    kinds: [{ id: 'vote', label: 'Vote', symbol: 'square' }],
    publishers: [{ id: 'paper', name: 'The Paper' }],
    sources: sources.map((id) => ({ id, title: id, publisher: 'paper', type: 'news', language: 'en' })),
    excerpts: quotes.map(({ exact, prefix, id, source, ...rest }) => ({
      id,
      source,
      selector: { type: 'TextQuoteSelector', exact, ...(prefix === undefined ? {} : { prefix }) },
      ...rest,
    })),
    events: [],
  };
  const json = `${JSON.stringify(document, null, 2).replace('[\n    "en"\n  ]', '["en"]')}\n`;
  writeFileSync(join(home, 'story.json'), json);
  return json;
}

/** Runs the command; `…` is where the test's files are. */
function run(...args: readonly string[]) {
  const lines: string[] = [];
  const complaints: string[] = [];
  const code = main(
    args.map((arg) => arg.replace('…', home)),
    {
      print: (line) => lines.push(line.replaceAll(home, '…')),
      printError: (line) => complaints.push(line.replaceAll(home, '…')),
      today: '2025-03-20',
      kit: '',
    },
  );
  return { code, lines, complaints };
}
const check = (...args: readonly string[]) => run('quotes', '…/story.json', '--texts', '…/texts', ...args);
const written = (): string => readFileSync(join(home, 'story.json'), 'utf8');

it('notes of which texts more than a quarter is quoted, overlaps and texts of several sources counted once', () => {
  const words = (first: number, end: number) =>
    Array.from({ length: end - first }, (_, index) => `word${String(first + index)}`).join(' ');
  const whole = words(100, 300);
  text('bill.txt', whole);
  text('copy.txt', whole);
  text('note.txt', 'All of it is short.');
  story(
    { id: 'a', source: 'bill', exact: words(100, 130) },
    { id: 'b', source: 'bill', exact: words(110, 140) },
    { id: 'c', source: 'copy', exact: words(200, 209) },
    { id: 'd', source: 'note', exact: 'All of it is short' },
  );
  expect(check()).toMatchObject({ code: 0, complaints: [] });
  story(
    { id: 'a', source: 'bill', exact: words(100, 130) },
    { id: 'b', source: 'bill', exact: words(110, 140) },
    { id: 'c', source: 'copy', exact: words(200, 220) },
  );
  expect(check()).toMatchObject({
    code: 0,
    complaints: ['note: 30% of the text of "bill", "copy" is quoted; a quarter is much'],
  });
});

describe('every state', () => {
  it('is reported in a table, counted, and decides how the run ends', () => {
    text('bill.txt', 'Providers shall retain data for 6 months. No. He said no, and no.');
    story(
      { id: 'a', source: 'bill', exact: 'retain data' },
      { id: 'b', source: 'bill', exact: 'retain\u00A0data' },
      { id: 'c', source: 'bill', exact: 'Providers shall not retain data' },
      { id: 'd', source: 'bill', exact: 'for 12 months' },
      { id: 'e', source: 'bill', exact: 'nothing of the kind was ever written by anybody' },
      { id: 'f', source: 'bill', exact: 'no' },
      { id: 'g', source: 'bill', exact: 'no', prefix: 'said ' },
      { id: 'h', source: 'bill', exact: 'no', prefix: 'wrote ' },
      { id: 'i', source: 'post', exact: 'no' },
      { id: 'j', source: 'post', exact: 'no', checked: { state: 'exact', date: '2025-01-01' } },
    );
    const { code, lines } = check();
    expect(lines).toEqual([
      'DOCUMENT  SOURCE  EXCERPT  STATE       CHANGED WORDS',
      'story     bill    a        exact',
      'story     bill    b        normalised',
      'story     bill    c        drifted     Providers shall [−not−] retain data',
      'story     bill    d        drifted     for [−12−][+6+] months',
      'story     bill    e        gone',
      'story     bill    f        ambiguous   it stands there 2 times: a prefix or suffix has to say which is meant',
      'story     bill    g        exact',
      'story     bill    h        drifted     around the quote: [−wrote−] no',
      'story     post    i        unchecked',
      'story     post    j        unchecked   no text; last found exact, 2025-01-01',
      '',
      '10 quotes: 2 exact, 1 normalised, 3 drifted, 1 gone, 1 ambiguous, 2 unchecked',
    ]);
    expect(code).toBe(1);
  });

  it('is printed as JSON when asked for', () => {
    text('bill.txt', 'for 6 months');
    story({ id: 'a', source: 'bill', exact: 'for 12 months' }, { id: 'b', source: 'post', exact: 'no' });
    const { code, lines } = check('--json');
    const common = { file: '…/story.json', document: 'story' };
    expect(JSON.parse(lines.join('\n'))).toEqual([
      {
        ...common,
        ...{ source: 'bill', excerpt: 'a', state: 'drifted', explanation: 'for [−12−][+6+] months' },
      },
      { ...common, source: 'post', excerpt: 'b', state: 'unchecked', explanation: '' },
    ]);
    expect(code).toBe(1);
  });

  it.each([
    ['Providers shall retain data.', 'shall not retain', 1],
    ['Providers shall not retain data.', 'shall retain', 1],
    ['for 6 months', '12 months', 1],
    ['يجوز للشركة كشف الرسائل', 'لا يجوز للشركة', 1],
    ['Le texte s’applique aux messages.', 'ne s’applique pas aux messages', 1],
    ['Ducks swim.', 'Providers retain data', 1],
    ['no, no', 'no', 1],
    ['Providers shall retain data.', 'shall retain', 0],
    ['Providers shall  retain data.', 'shall retain', 0],
  ])('of %j with the quote %j ends with %d', (content, exact, code) => {
    text('bill.txt', content);
    story({ id: 'a', source: 'bill', exact });
    expect(check().code).toBe(code);
  });

  it('of a quote without a text is no fault, nor is a document without quotes', () => {
    story({ id: 'a', source: 'bill', exact: 'no' });
    expect(check().code).toBe(0);
    story();
    expect(check()).toMatchObject({
      code: 0,
      lines: ['DOCUMENT  SOURCE  EXCERPT  STATE  CHANGED WORDS', '', '0 quotes'],
    });
  });
});

describe('texts', () => {
  it('may be HTML, which is read as it is shown', () => {
    text(
      'bill.html',
      '<title>no</title><p>Providers <b>shall</b>&nbsp;not<br>retain<script>no</script> data.',
    );
    text('post.htm', '<p>oui<p>non');
    story(
      { id: 'a', source: 'bill', exact: 'Providers shall not retain data' },
      { id: 'b', source: 'post', exact: 'oui non' },
    );
    expect(check().lines.at(-1)).toBe('2 quotes: 2 normalised');
  });

  it('may have any names when texts.json gives them, one for several sources', () => {
    text('texts.json', JSON.stringify({ bill: '1.txt', post: '1.txt', typo: '2.txt' }));
    text('1.txt', 'oui, non');
    story({ id: 'a', source: 'bill', exact: 'oui' }, { id: 'b', source: 'post', exact: 'non' });
    expect(check()).toMatchObject({
      code: 0,
      complaints: ['note: texts.json names a source that no document has: "typo"'],
    });
  });

  it('are read in the encoding an HTML file declares', () => {
    text('bill.html', Buffer.from('<meta charset="windows-1252"><p>d\u00E9j\u00E0', 'latin1'));
    story({ id: 'a', source: 'bill', exact: 'déjà' });
    expect(check().code).toBe(0);
  });

  it('may have a byte order mark', () => {
    text('bill.txt', '\uFEFFdéjà');
    text('post.txt', Buffer.from('\uFEFFdéjà', 'utf16le'));
    story({ id: 'a', source: 'bill', exact: 'déjà' }, { id: 'b', source: 'post', exact: 'déjà' });
    expect(check().lines.at(-1)).toBe('2 quotes: 2 exact');
  });

  it.each<[string, () => void, RegExp]>([
    [
      'is not in its encoding',
      () => {
        text('bill.txt', Buffer.from('d\u00E9j\u00E0', 'latin1'));
      },
      /bill\.txt.*utf-8/,
    ],
    [
      'is there twice',
      () => {
        text('bill.txt', '');
        text('bill.html', '');
      },
      /two texts of one source, "bill"/,
    ],
    [
      'is named and missing',
      () => {
        text('texts.json', '{"bill": "no.txt"}');
      },
      /no\.txt.*ENOENT/,
    ],
    [
      'is named by no JSON',
      () => {
        text('texts.json', '{');
      },
      /texts\.json.*JSON/,
    ],
    [
      'is named by no name',
      () => {
        text('texts.json', '{"bill": 1}');
      },
      /texts\.json: expected an object of file names/,
    ],
  ])('that cannot be read stop the run: one %s', (_, prepare, complaint) => {
    prepare();
    story({ id: 'a', source: 'bill', exact: 'no' });
    const { code, complaints, lines } = check();
    expect(code).toBe(2);
    expect(lines).toEqual([]);
    expect(complaints.join('\n')).toMatch(complaint);
  });
});

describe('--write', () => {
  it('writes what was found and the sha256 of the texts, and nothing else', () => {
    text('bill.txt', 'shall retain data. No, no.');
    const before = story(
      { id: 'a', source: 'bill', exact: 'shall', checked: { state: 'unchecked' } },
      { id: 'b', source: 'bill', exact: 'shall not retain' },
      { id: 'c', source: 'bill', exact: 'o', checked: { state: 'exact', date: '2024' } },
      { id: 'd', source: 'post', exact: 'no' },
      { id: 'e', source: 'post', exact: 'no', checked: { state: 'exact', date: '2024' } },
    );
    const { code, lines } = check('--write');
    expect(code).toBe(1);
    expect(lines.at(-1)).toBe('…/story.json: written');
    const expected = JSON.parse(before) as { sources: object[]; excerpts: object[] };
    const [a, b, c, d, e] = expected.excerpts;
    const [bill, post] = expected.sources;
    expect(JSON.parse(written())).toEqual({
      ...expected,
      sources: [{ ...bill, sha256: sha256('shall retain data. No, no.') }, post],
      excerpts: [
        { ...a, checked: { state: 'exact', date: '2025-03-20' } },
        { ...b, checked: { state: 'drifted', date: '2025-03-20' } },
        c,
        { ...d, checked: { state: 'unchecked' } },
        e,
      ],
    });
    // what was there is still there, line for line: two spaces, the list of languages on one line
    const lost = before.split('\n').filter((line) => !written().includes(line.replace(/,$/, '')));
    expect(lost).toEqual([]);
    expect(written()).toMatch(/^ {2}"languages": \["en"\],$/m);
    expect(written().endsWith('}\n')).toBe(true);
  });

  it('leaves a document as it is, byte for byte, when there is nothing new', () => {
    text('bill.txt', 'déjà “vu”');
    story({ id: 'a', source: 'bill', exact: 'déjà “vu”' });
    check('--write');
    const first = written();
    expect(check('--write').lines.at(-1)).toBe('…/story.json: nothing to write');
    expect(written()).toBe(first);
    check('--write', '--date', '2025-04-01');
    expect(written()).toBe(first.replace('2025-03-20', '2025-04-01'));
    expect(first).toContain('déjà “vu”');
  });

  it('says when a text is not the one that was compared before', () => {
    text('bill.txt', 'oui');
    story({ id: 'a', source: 'bill', exact: 'oui' });
    check('--write');
    expect(check().complaints).toEqual([]);
    text('bill.txt', 'oui.');
    expect(check().complaints).toEqual([
      'note: the text of "bill" is not the one its sha256 stands for: it changed',
    ]);
  });

  it('is not done unless it is asked for, nor when anything could not be read', () => {
    text('bill.txt', 'oui');
    const before = story({ id: 'a', source: 'bill', exact: 'oui' });
    check();
    run('quotes', '…/story.json', '…/none.json', '--texts', '…/texts', '--write');
    expect(written()).toBe(before);
  });
});

describe('bad usage', () => {
  it.each([
    [['quotes'], /^quotes: missing required argument 'file'/],
    [['quotes', '…/story.json'], /^quotes: required option '--texts <folder>' not specified/],
    [['quotes', '…/story.json', '--texts'], /^quotes: option '--texts <folder>' argument missing/],
    [['quotes', '…/story.json', '--texts', ''], /^quotes: option '--texts <folder>' .*Expected a name/],
    [['quotes', '…/story.json', '--texts', '…/texts', '--date', '2025'], /'2025' is invalid. Expected a day/],
    [
      ['quotes', '…/story.json', '--texts', '…/texts', '--date', '2025-02-30'],
      /'2025-02-30' is invalid. Expected a day/,
    ],
    [['quotes', '…/story.json', '--texts', '…/none'], /none.*ENOENT/],
    [['quotes', '…/none.json', '--texts', '…/texts'], /none\.json.*ENOENT/],
    [
      ['quotes', '…/broken.json', '--texts', '…/texts'],
      /broken\.json: no valid timeline document: 1 error\n {2}error at line 1, column 2: expected "}"/,
    ],
    [
      ['quotes', '…/empty.json', '--texts', '…/texts'],
      /empty\.json: no valid timeline document: \d errors\n {2}error at line 1, column 1: expected the version/,
    ],
  ])('%j ends with 2 and says why', (args, complaint) => {
    story();
    writeFileSync(join(home, 'broken.json'), '{');
    writeFileSync(join(home, 'empty.json'), '{}');
    const { code, lines, complaints } = run(...args);
    expect(code).toBe(2);
    expect(lines).toEqual([]);
    expect(complaints.join('\n')).toMatch(complaint);
  });
});
