/** What lists of references in any format say of a work, and what becomes of it: a source of the document. */
import type { SourceType } from '../../model/schema.ts';
import { Draft } from '../reading/draft.ts';
import { type TakenDate, takeDates, type WrittenDate } from '../reading/eventDates.ts';
import { isId } from '../reading/ids.ts';
import type { Imported, ImportOptions } from '../reading/importer.ts';
import { readDate } from '../reading/readDate.ts';
import { webAddress } from '../reading/richText.ts';

export interface Identifier {
  readonly scheme: string;
  readonly value: string;
  readonly url?: string;
}

/** Something of a work that a source has no field for. */
export interface Rest {
  /** The name of the member or field: `abstract`. */
  readonly key: string;
  readonly text: string;
}

/** A work in a list of references. Texts are as they are written, but for what their format escapes. */
export interface CitedWork {
  /** Where it is: `$[3]`, `line 12`. */
  readonly place: string;
  /** As it is in the list; it need not be an id of a document. */
  readonly id: string | undefined;
  readonly type: SourceType;
  readonly title: string | undefined;
  /** Whole names. */
  readonly authors: readonly string[];
  readonly publisher: string | undefined;
  /** The whole that the work is a part of, where that is not what publishes it. */
  readonly container: string | undefined;
  /** A date in EDTF or in whatever words. */
  readonly issued: string | undefined;
  readonly accessed: string | undefined;
  readonly url: string | undefined;
  readonly archiveUrl: string | undefined;
  /** The best one first: a source has one. */
  readonly identifiers: readonly Identifier[];
  readonly language: string | undefined;
  readonly rest: readonly Rest[];
}

/** A DOI with its address: `10.1000/182`, `doi:10.1000/182` and `https://doi.org/10.1000/182` are the same. */
export function doi(text: string | undefined): Identifier | undefined {
  const value = /10\.\d{4,9}\/\S+/u.exec(text ?? '')?.[0];
  if (value === undefined) return undefined;
  const url = webAddress(`https://doi.org/${encodeURI(value).replace(/[?#]/gu, encodeURIComponent)}`);
  return { scheme: 'doi', value, ...(url !== undefined && { url }) };
}

/** The tag of a language: of `en_US`, of `en-US`, and of an English name as BibLaTeX has it, `french`. */
export function languageTag(text: string): string | undefined {
  const known = NAMED.get(text.trim().toLowerCase());
  if (known !== undefined) return known;
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'));
    return /^[a-z]{2,3}(?:-|$)/u.test(tag) && tag.length <= 35 ? tag : undefined;
  } catch {
    return undefined;
  }
}

const named = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
/** Languages by their English names, and by other names that babel and polyglossia have for them. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ...(
    'ar bg ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka ko la lt lv mk nb nl nn no pl pt ro ru sk ' +
    'sl sq sr sv th tr uk ur vi zh'
  )
    .split(' ')
    .map((tag) => [(named.of(tag) ?? tag).toLowerCase(), tag] as const),
  ['american', 'en-US'],
  ['usenglish', 'en-US'],
  ['british', 'en-GB'],
  ['ukenglish', 'en-GB'],
  ['ngerman', 'de'],
  ['austrian', 'de-AT'],
  ['naustrian', 'de-AT'],
  ['brazilian', 'pt-BR'],
  ['français', 'fr'],
  ['deutsch', 'de'],
  ['español', 'es'],
]);

/** How a note says when somebody looked at a work. */
const ACCESSED: Readonly<Record<string, (date: string) => string>> = {
  en: (date) => `Accessed: ${date}.`,
  fr: (date) => `Consulté : ${date}.`,
  ar: (date) => `تاريخ الاطلاع: ${date}.`,
};
/** How a note says what a work is a part of. */
const WITHIN: Readonly<Record<string, (title: string) => string>> = {
  en: (title) => `In: ${title}.`,
  fr: (title) => `Dans : ${title}.`,
  ar: (title) => `ضمن: ${title}.`,
};
const spoken = (language: string): 'en' | 'fr' | 'ar' => {
  const main = language.split('-')[0];
  return main === 'fr' || main === 'ar' ? main : 'en';
};

interface WorkDates {
  readonly issued: string | undefined;
  readonly accessed: string | undefined;
}

/**
 * Makes a document without events of a list of references: each is a source.
 *
 * @param left what is left out of the list as a whole
 */
export function documentOf(
  works: readonly CitedWork[],
  format: string,
  options: ImportOptions,
  { found, notes, left }: { found: number; notes: readonly string[]; left: (draft: Draft) => void },
): Imported {
  const draft = new Draft({ format, options });
  draft.notes.push(...notes);
  left(draft);
  const written: readonly WrittenDate[] = works.flatMap(({ place, issued = '', accessed = '' }) => [
    { place: `${place}, date`, text: issued },
    { place: `${place}, date of access`, text: accessed },
  ]);
  const yearless = written.map(({ text }) => readDate(text).kind === 'yearless');
  const { dates, questions } = takeDates(
    written.map((it, at) => (yearless[at] === true ? { ...it, text: '' } : it)),
    options,
  );
  const [question, ...more] = questions;
  if (question) return { outcome: 'asks', questions: [question, ...more] };
  const dateAt = (at: number): string | undefined => {
    const [date, it] = [dates[at], written[at]];
    if (date === undefined || it === undefined || it.text === '') return undefined;
    return takenDate(
      draft,
      it,
      yearless[at] === true ? { taken: false, why: 'a date without a year' } : date,
    );
  };
  const addresses = new Map<string, string>();
  for (const [at, work] of works.entries())
    addWork(draft, work, { issued: dateAt(at * 2), accessed: dateAt(at * 2 + 1) }, options, addresses);
  draft.notes.push('a list of references: each is a source, and there are no events yet');
  return draft.finish(found);
}

/** A date that a source can have; undefined, and a line in the report, otherwise. */
function takenDate(draft: Draft, { place, text }: WrittenDate, date: TakenDate): string | undefined {
  if (!date.taken || date.edtf === 'unknown') {
    draft.left({ place, text, why: date.taken ? 'no date' : date.why });
    return undefined;
  }
  if (date.why !== undefined) draft.changed({ place, text, reading: date.edtf, why: date.why });
  return date.edtf;
}

/** A key as an id: `DBLP:conf` is `DBLP-conf`. An address is none: the id is made of the title then. */
function idOf(key: string | undefined): string | undefined {
  if (key === undefined || isId(key) || !/^[^\s/]{1,60}$/u.test(key)) return key;
  return key.replace(/[^A-Za-z0-9._-]+/gu, '-').replace(/^[^A-Za-z0-9]+|[.-]+$/gu, '');
}

function addWork(
  draft: Draft,
  work: CitedWork,
  { issued, accessed }: WorkDates,
  options: ImportOptions,
  addresses: Map<string, string>,
): void {
  const { place, type, authors, publisher, container } = work;
  for (const { key, text } of work.rest)
    draft.left({ place: `${place}.${key}`, text, why: `no field for it (${key})` });
  const url = addressOf(draft, `${place}, address`, work.url);
  const archiveUrl = addressOf(draft, `${place}, address of a copy`, work.archiveUrl);
  const before = url === undefined ? undefined : addresses.get(url);
  const title = draft.text(`${place}, title`, work.title ?? '').text;
  if (before !== undefined) {
    draft.left({ place, text: title || url, why: `the same address as in ${before}` });
    return;
  }
  if (url !== undefined) addresses.set(url, place);
  const [identifier, ...others] = work.identifiers;
  for (const { scheme, value } of others)
    draft.left({ place: `${place}, ${scheme}`, text: value, why: 'a source has one identifier' });
  if (title === '' && url === undefined && identifier === undefined) {
    draft.left({ place, text: work.id, why: 'no title and no address' });
    return;
  }
  const shown = title || (url ?? identifier?.value ?? '');
  if (title === '')
    draft.changed({ place, text: work.id, reading: shown, why: 'no title: its address stands for it' });
  const language = work.language === undefined ? undefined : languageTag(work.language);
  if (work.language !== undefined && language === undefined)
    draft.left({ place: `${place}, language`, text: work.language, why: 'no language that is known' });
  const id = draft.source({
    id: idOf(work.id),
    title: title === '' && url !== undefined ? undefined : shown,
    url,
    archiveUrl: url === undefined ? undefined : archiveUrl,
    publisher,
    type,
    language,
    author: authors.length === 0 ? undefined : authors.join(', '),
    published: issued,
    identifier,
    note: noteOf(accessed, container, options.language),
  });
  if (archiveUrl !== undefined && url === undefined)
    draft.left({ place, text: archiveUrl, why: 'an address of a copy, and none of the work' });
  if (work.id !== undefined && work.id !== id)
    draft.changed({
      place,
      text: work.id,
      reading: id,
      why: isId(work.id) ? 'another source has this id' : 'an id has letters, digits, ".", "_" and "-" only',
    });
}

function addressOf(draft: Draft, place: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = webAddress(text);
  if (url === undefined) draft.left({ place, text, why: 'no address of the web' });
  return url;
}

function noteOf(
  accessed: string | undefined,
  container: string | undefined,
  language: string,
): string | undefined {
  const sentences = [
    ...(container === undefined ? [] : [WITHIN[spoken(language)]?.(container)]),
    ...(accessed === undefined ? [] : [ACCESSED[spoken(language)]?.(accessed)]),
  ];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}
