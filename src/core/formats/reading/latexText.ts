/** Combining characters by the accent commands of LaTeX (The LaTeX Companion, "Accents"; `\'`, `\"`, `\c`). */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

/** Commands that stand for characters. */
const CHARACTERS: Readonly<Record<string, string>> = {
  ...{ ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å' },
  ...{ i: 'ı', j: 'ȷ', dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ', dj: 'đ', DJ: 'Đ', ng: 'ŋ', NG: 'Ŋ' },
  ...{ S: '§', P: '¶', copyright: '©', pounds: '£', euro: '€', dots: '…', ldots: '…', slash: '/' },
  ...{
    textbackslash: '\\',
    textasciitilde: '~',
    textasciicircum: '^',
    textbraceleft: '{',
    textbraceright: '}',
  },
  ...{ textunderscore: '_', textbar: '|', textless: '<', textgreater: '>', textdollar: '$', textdegree: '°' },
  ...{ textendash: '–', textemdash: '—', textellipsis: '…', textregistered: '®', texttrademark: '™' },
  ...{
    textquoteleft: '‘',
    textquoteright: '’',
    textquotedblleft: '“',
    textquotedblright: '”',
    quotedblbase: '„',
  },
  ...{
    guillemotleft: '«',
    guillemotright: '»',
    textsection: '§',
    textparagraph: '¶',
    texteuro: '€',
    cdot: '·',
  },
  ...{ textexclamdown: '¡', textquestiondown: '¿', textquotesingle: "'", textasciigrave: '`', par: '\n' },
  ...{ LaTeX: 'LaTeX', TeX: 'TeX', BibTeX: 'BibTeX', quad: ' ', qquad: ' ', space: ' ', newline: ' ' },
};

/** Commands of one sign that are not the sign itself. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ '\\': ' ', ',': ' ', ';': ' ', ':': ' ', '!': '', '-': '', '/': '', '@': '', '*': '' },
};

/** Commands that only say how their argument looks, or belongs to what. */
const FORM = new Set(
  (
    'emph textit textbf texttt textsc textsl textsf textrm textup textmd textnormal text mbox uppercase lowercase underline ' +
    'textsuperscript textsubscript url nolinkurl path natexlab mkbibemph mkbibbold mkbibitalic foreignlanguage ' +
    'em it bf tt sc sl sf rm itshape bfseries scshape upshape small large protect relax noopsort bibstring textquotedbl'
  ).split(' '),
);
const QUOTING = new Set(['enquote', 'mkbibquote', 'textquote']);
/** Commands whose first argument is no text: an address, a language, a key to sort by. */
const SECOND = new Set(['href', 'foreignlanguage', 'noopsort']);

/** Signs that fonts of TeX join to another, the longest first. */
const LIGATURES: readonly (readonly [string, string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  [',,', '„'],
  ['<<', '«'],
  ['>>', '»'],
  ['?`', '¿'],
  ['!`', '¡'],
];

export interface LatexText {
  readonly text: string;
  /** Addresses in `\url` and `\href`. */
  readonly addresses: readonly string[];
  /** Commands that are not known, of which the arguments are taken: `\foo`. */
  readonly unknown: readonly string[];
}

/** Reads LaTeX from left to right. */
class Reader {
  readonly addresses: string[] = [];
  readonly unknown = new Set<string>();
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** The text up to the end of the group that is open, or of all. */
  group(): string {
    let text = '';
    for (let sign = this.source[this.at]; sign !== undefined; sign = this.source[this.at]) {
      if (sign === '}') {
        this.at++;
        break;
      }
      text += this.next(sign);
    }
    return text;
  }

  private next(sign: string): string {
    if (sign === '{') {
      this.at++;
      return this.group();
    }
    if (sign === '\\') return this.command();
    if (sign === '$') return this.math();
    const ligature = LIGATURES.find(([signs]) => this.source.startsWith(signs, this.at));
    if (ligature) {
      this.at += ligature[0].length;
      return ligature[1];
    }
    this.at++;
    return sign === '~' ? '\u00a0' : sign;
  }

  /** Formulas stay as they are written. */
  private math(): string {
    const end = this.source.indexOf('$', this.at + 1);
    const formula = this.source.slice(this.at + 1, end < 0 ? undefined : end);
    this.at = end < 0 ? this.source.length : end + 1;
    return formula;
  }

  private command(): string {
    const [all = '\\', name = ''] = /\\([a-zA-Z]+\*?|[^a-zA-Z]|)/uy.exec(this.source.slice(this.at)) ?? [];
    this.at += all.length;
    const isWord = /^[a-zA-Z]/u.test(name);
    const accent = ACCENTS[name];
    if (accent !== undefined) return this.accented(accent, isWord);
    if (!isWord) return SIGNS[name] ?? name;
    const bare = name.replace(/\*$/u, '');
    const character = CHARACTERS[bare];
    // white space behind a word ends it
    if (character !== undefined) {
      this.skipSpace();
      return character;
    }
    return this.styled(bare);
  }

  private styled(name: string): string {
    if (name === 'url' || name === 'nolinkurl' || name === 'path') return this.address();
    if (name === 'href') this.address();
    else if (SECOND.has(name)) this.argument();
    if (QUOTING.has(name)) return `“${this.argument()}”`;
    if (!FORM.has(name) && name !== 'href') this.unknown.add(`\\${name}`);
    this.skipSpace();
    return this.source[this.at] === '{' ? this.argument() : '';
  }

  /** A letter with an accent, as one character where there is one. */
  private accented(accent: string, isWord: boolean): string {
    if (isWord) this.skipSpace();
    const argument = this.source[this.at] === undefined ? '' : this.next(this.source[this.at] ?? '');
    const [first = '', ...rest] = Array.from(argument);
    const base = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
    return (base + accent).normalize('NFC') + rest.join('');
  }

  private argument(): string {
    this.skipSpace();
    const sign = this.source[this.at];
    return sign === undefined || sign === '}' ? '' : this.next(sign);
  }

  /** An argument that is verbatim. */
  private address(): string {
    this.skipSpace();
    const [all = '', address = ''] = /^\{((?:[^{}]|\{[^{}]*\})*)\}/u.exec(this.source.slice(this.at)) ?? [];
    this.at += all.length;
    const plain = address.trim().replace(/\\([#%&_~^{}])/gu, '$1');
    if (plain !== '') this.addresses.push(plain);
    return plain;
  }

  private skipSpace(): void {
    while (/\s/u.test(this.source[this.at] ?? '')) this.at++;
  }

  /** Goes on behind a brace that closes nothing. */
  get isAtEnd(): boolean {
    return this.at >= this.source.length;
  }
}

/**
 * The text of a field of BibTeX: braces go, accents and special characters become characters, commands that say how something
 * looks leave their argument. White space is one space.
 */
export function latexText(source: string): LatexText {
  const reader = new Reader(source);
  let text = '';
  while (!reader.isAtEnd) text += reader.group();
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    addresses: reader.addresses,
    unknown: [...reader.unknown],
  };
}
