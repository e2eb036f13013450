/** An entry of a file of BibTeX or BibLaTeX. */
export interface BibEntry {
  /** In lower case: `article`. */
  readonly type: string;
  readonly key: string;
  /** The number of the line on which it begins, from 1. */
  readonly line: number;
  /** By name in lower case; values are LaTeX, with abbreviations written out and without what delimits them. */
  readonly fields: ReadonlyMap<string, string>;
}

/** An entry that cannot be read. */
export interface BibFault {
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

/** The abbreviations that every style of BibTeX has. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

class SyntaxFault extends Error {}

/** Reads what is at a place in the text. */
class Scanner {
  readonly text: string;
  at: number;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  skipSpace(): void {
    while (/\s/u.test(this.text[this.at] ?? '')) this.at++;
  }

  /** Whether a sign is next, behind white space; goes behind it. */
  takes(sign: string): boolean {
    this.skipSpace();
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  word(pattern: RegExp): string {
    this.skipSpace();
    const [word = ''] = new RegExp(pattern.source, 'uy').exec(this.text.slice(this.at, this.at + 500)) ?? [];
    this.at += word.length;
    return word;
  }

  /** What is in braces, or up to a sign outside of any; goes behind the end. */
  delimited(end: string): string {
    const start = this.at;
    let depth = 0;
    for (; this.at < this.text.length; this.at++) {
      const sign = this.text[this.at];
      if (sign === '\\') this.at++;
      else if (sign === end && depth === 0) return this.text.slice(start, this.at++);
      else if (sign === '{') depth++;
      else if (sign === '}') depth--;
      if (depth < 0) break;
    }
    throw new SyntaxFault(`no ${end} that ends it: braces do not balance`);
  }

  value(strings: ReadonlyMap<string, string>): string {
    let value = '';
    do {
      if (this.takes('{')) value += this.delimited('}');
      else if (this.takes('"')) value += this.delimited('"');
      else {
        const word = this.word(/[^\s,#{}()"=]+/u);
        if (word === '') throw new SyntaxFault('a field without a value');
        value += /^\d+$/u.test(word) ? word : (strings.get(word.toLowerCase()) ?? word);
      }
    } while (this.takes('#'));
    return value;
  }
}

const NAME = /[^\s,=#{}()"%']+/u;

function fieldsOf(
  scanner: Scanner,
  end: string,
  strings: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  while (!scanner.takes(end)) {
    const name = scanner.word(NAME).toLowerCase();
    if (name === '') throw new SyntaxFault('a field without a name, or a comma that is missing');
    if (!scanner.takes('=')) throw new SyntaxFault(`no = behind ${name}`);
    const value = scanner.value(strings);
    if (!fields.has(name)) fields.set(name, value);
    if (scanner.takes(',')) continue;
    if (scanner.takes(end)) break;
    throw new SyntaxFault(`no comma behind ${name}`);
  }
  return fields;
}

/**
 * Reads the entries of a file of BibTeX (https://www.bibtex.org/Format/) or BibLaTeX, with `@string` and `#`. What is between
 * entries, `@comment` and `@preamble` is passed over, as those programs do. An entry that is wrong is listed, and the next one
 * is read.
 */
export function readBibEntries(text: string): {
  readonly entries: readonly BibEntry[];
  readonly faults: readonly BibFault[];
} {
  const entries: BibEntry[] = [];
  const faults: BibFault[] = [];
  const strings = new Map(MONTHS.map((month) => [month, month]));
  const begins = /@\s*([a-zA-Z]+)\s*([{(])/gu;
  let [line, counted] = [1, 0];
  for (let match = begins.exec(text); match !== null; match = begins.exec(text)) {
    line += (text.slice(counted, match.index).match(/\r\n|\r|\n/gu) ?? []).length;
    counted = match.index;
    const [all, name = '', opened] = match;
    const [type, end] = [name.toLowerCase(), opened === '(' ? ')' : '}'];
    const scanner = new Scanner(text, match.index + all.length);
    try {
      if (type === 'comment' || type === 'preamble') scanner.delimited(end);
      else if (type === 'string')
        for (const [key, value] of fieldsOf(scanner, end, strings)) strings.set(key, value);
      else {
        const key = scanner.word(/[^\s,={}()"]*/u);
        scanner.takes(',');
        entries.push({ type, key, line, fields: fieldsOf(scanner, end, strings) });
      }
      begins.lastIndex = scanner.at;
    } catch (thrown) {
      if (!(thrown instanceof SyntaxFault)) throw thrown;
      const rest = text.slice(match.index);
      if (type !== 'comment')
        faults.push({ line, text: rest.slice(0, 200).split(/[\r\n]/u)[0] ?? '', why: thrown.message });
      // the next entry begins a line
      const next = rest.slice(1).search(/^\s*@\s*[a-zA-Z]+\s*[{(]/mu);
      begins.lastIndex = next < 0 ? text.length : match.index + 1 + next;
    }
  }
  return { entries, faults };
}
