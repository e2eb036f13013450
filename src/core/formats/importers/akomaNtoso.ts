/**
 * The life cycle of a text of law in Akoma Ntoso (OASIS LegalDocML, https://docs.oasis-open.org/legaldocml/akn-core/v1.0/),
 * with any prefix: `eventRef`, `publication`, `step` and the dates of work and expression become events, the intervals of
 * `temporalData` periods. The text itself is not taken.
 */
import type { DateRole } from '../../model/schema.ts';
import { Draft } from '../reading/draft.ts';
import { reported, takeDates } from '../reading/eventDates.ts';
import type { Content, Imported, Importer, ImportOptions } from '../reading/importer.ts';
import { webAddress } from '../reading/richText.ts';
import { readXml } from '../reading/xml.ts';

type Attributes = Readonly<Record<string, string>>;
type Level = 'FRBRWork' | 'FRBRExpression' | 'FRBRManifestation' | 'FRBRItem';

/** A date of the metadata, before it is known what it is. */
interface Dated {
  readonly element: 'eventRef' | 'publication' | 'step' | 'FRBRdate';
  readonly level: Level | undefined;
  readonly attributes: Attributes;
}

/** What is read of a document: of several in one file the metadata of the first. */
interface Act {
  title: string;
  readonly dated: Dated[];
  /** Values of work and expression by their element: `FRBRWork/FRBRuri`. */
  readonly values: Map<string, string>;
  /** What `#id` stands for: `showAs` and `href` of references, titles of what is elsewhere. */
  readonly references: Map<string, Attributes>;
  readonly intervals: { readonly group: string; readonly attributes: Attributes }[];
  /** The numbers of the provisions that a group of intervals holds for: `§ 1`. */
  readonly provisions: Map<string, string[]>;
  readonly left: { readonly place: string; readonly text: string; readonly why: string }[];
}

const LEVELS = new Set<string>(['FRBRWork', 'FRBRExpression', 'FRBRManifestation', 'FRBRItem']);
const TITLES = ['docTitle', 'shortTitle', 'longTitle'];

const idOf = ({ eId, id, wId }: Attributes): string | undefined => eId ?? id ?? wId;
const target = (reference: string | undefined): string => (reference ?? '').replace(/^.*#/u, '');
const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** `in-force_date`, `#inForceDate` as words: `In force date`. */
function inWords(name: string): string {
  const words = target(name)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[-_./\s]+/gu, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

/** Reads the metadata as the elements come. */
class Metadata {
  readonly act: Act = {
    title: '',
    dated: [],
    values: new Map(),
    references: new Map(),
    intervals: [],
    provisions: new Map(),
    left: [],
  };
  private readonly path: string[] = [];
  private metas = 0;
  private group = '';
  private readonly titles = new Map<string, string>();
  /** Elements with a period whose number did not come yet, by their depth. */
  private numbered: { readonly depth: number; readonly groups: readonly string[] } | undefined;
  private number: string | undefined;

  open(name: string, attributes: Attributes): void {
    this.path.push(name);
    if (name === 'meta') this.metas++;
    if (this.path.includes('meta')) this.meta(name, attributes);
    if (attributes['period'] !== undefined) {
      const groups = attributes['period'].split(/\s+/u).map(target);
      this.numbered = { depth: this.path.length, groups };
    }
    if (name === 'num' && this.numbered?.depth === this.path.length - 1) this.number = '';
  }

  text(text: string): void {
    const title = TITLES.find((name) => this.path.includes(name));
    if (title !== undefined && this.metas < 2) this.titles.set(title, (this.titles.get(title) ?? '') + text);
    if (this.number !== undefined) this.number += text;
  }

  close(): void {
    const name = this.path.pop();
    if (name !== 'num' || this.number === undefined) return;
    for (const group of this.numbered?.groups ?? []) {
      const numbers = this.act.provisions.get(group) ?? [];
      numbers.push(folded(this.number));
      this.act.provisions.set(group, numbers);
    }
    this.number = undefined;
    this.numbered = undefined;
  }

  finish(): Act {
    this.act.title = TITLES.map((name) => folded(this.titles.get(name) ?? '')).find((it) => it !== '') ?? '';
    return this.act;
  }

  private meta(name: string, attributes: Attributes): void {
    const { act } = this;
    const place = idOf(attributes) ?? name;
    const isDate = ['eventRef', 'publication', 'step', 'FRBRdate'].includes(name);
    if (this.metas > 1) {
      if (isDate)
        act.left.push({ place, text: attributes['date'] ?? '', why: 'of another document in the file' });
      return;
    }
    const level = this.path.find((it): it is Level => LEVELS.has(it));
    if (this.path.includes('references') && idOf(attributes) !== undefined)
      act.references.set(idOf(attributes) ?? '', attributes);
    else if (this.path.includes('proprietary')) {
      const { date } = attributes;
      if (date !== undefined) act.left.push({ place, text: date, why: 'metadata of the publisher’s own' });
    } else if (isDate) act.dated.push({ element: name as Dated['element'], level, attributes });
    else if (level !== undefined) {
      const value = attributes['value'] ?? attributes['language'] ?? attributes['href'];
      if (value !== undefined) act.values.set(`${level}/${name}`, value);
    } else if (name === 'temporalGroup') this.group = idOf(attributes) ?? '';
    else if (name === 'timeInterval') act.intervals.push({ group: this.group, attributes });
  }
}

/** What the words for an event of a law mean, in German, English, French, Italian and Spanish; the first that fits. */
const ROLES: readonly (readonly [RegExp, DateRole])[] = [
  [/au(?:ß|ss)er-?\s?kraft|repeal|expir|abrog|out of force|derog/iu, 'other'],
  [/ausfertig|sign|assent|firma/iu, 'signed'],
  [/verk(?:ü|ue)nd|publi|gazett|promulg|pubbl/iu, 'published'],
  [/in-?\s?kraft|in-?\s?force|commence|vig(?:ueur|ore|or)/iu, 'in-force'],
  [/appli|anwend|wirksam/iu, 'applied'],
  [/adopt|enact|beschlu|pass(?:ed|age)/iu, 'adopted'],
  [/introdu|depos|dépôt|einbring|filed/iu, 'filed'],
];

/** Dates of a text that say when its record was made, not what happened. */
const RECORD = /^$|generat|generier|expression|manifest|creat|erstell/iu;
/** Days that stand for "not known" and "without end". */
const NO_DAY = /^(?:0001-01-01|9999-)/u;

/** An XML Schema date without its zone, which says nothing of a day. */
const dayText = (text: string): string =>
  text.trim().replace(/^(-?\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)$/u, '$1');

function languageOf(code: string | undefined, fallback: string): string {
  try {
    return Intl.getCanonicalLocales(code ?? fallback)[0] ?? fallback;
  } catch {
    return fallback;
  }
}

function labelOf({ references }: Act, { element, attributes }: Dated): string {
  const { refersTo, type, name, outcome } = attributes;
  const shown = references.get(target(refersTo))?.['showAs'];
  if (shown !== undefined && shown !== '') return shown;
  const word = [refersTo, outcome, type, name].find((it) => it !== undefined && inWords(it) !== '');
  if (element === 'publication') return attributes['showAs'] ?? inWords(word ?? 'publication');
  return inWords(word ?? element);
}

const schemeOf = (uri: string): string =>
  /(?:^|\/)eli\//u.test(uri) ? 'ELI' : /(?:^|\/)akn\//u.test(uri) ? 'Akoma Ntoso' : 'FRBR';

function identifierOf({ values }: Act): { scheme: string; value: string; url?: string } | undefined {
  const value = values.get('FRBRWork/FRBRuri') ?? values.get('FRBRWork/FRBRthis');
  if (value === undefined) return undefined;
  const url = webAddress(value);
  return { scheme: schemeOf(value), value, ...(url === undefined ? {} : { url }) };
}

function read(content: Content, options: ImportOptions): Imported {
  const metadata = new Metadata();
  readXml(content.text, {
    open: (name, attributes) => {
      metadata.open(name, attributes);
    },
    text: (text) => {
      metadata.text(text);
    },
    close: () => {
      metadata.close();
    },
  });
  const act = metadata.finish();
  const placed = act.dated.map((dated) => ({
    dated,
    place: idOf(dated.attributes) ?? dated.element,
    text: dayText(dated.attributes['date'] ?? ''),
  }));
  const { dates, questions } = takeDates(placed, options);
  const [question, ...more] = questions;
  if (question) return { outcome: 'asks', questions: [question, ...more] };

  const draft = new Draft({ format: 'Akoma Ntoso', options, lane: act.title === '' ? 'Law' : act.title });
  draft.notes.push(...content.notes, 'the dates of the text are taken, not the text');
  draft.languages = [languageOf(act.values.get('FRBRExpression/FRBRlanguage'), options.language)];
  if (act.title !== '') draft.title = act.title;
  const identifier = identifierOf(act);
  const source = sourceOf(draft, act, identifier);
  const dayById = new Map<string, string>();
  for (const [at, { dated, place, text }] of placed.entries()) {
    const label = labelOf(act, dated);
    const taken = dates[at];
    const { element, level, attributes } = dated;
    const isRecord = element === 'FRBRdate' && RECORD.test(attributes['name'] ?? '');
    if (level === 'FRBRManifestation' || level === 'FRBRItem' || isRecord) {
      draft.left({
        place,
        text: `${text} ${label}`,
        why: 'a day on which the record was made, not what it tells of',
      });
      continue;
    }
    if (taken?.taken !== true || NO_DAY.test(text)) {
      const why = taken?.taken === false ? taken.why : 'a day that stands for none';
      draft.left({ place, text: `${text} ${label}`, why });
      continue;
    }
    const date = reported(draft, { place, text }, taken) ?? '';
    const id = idOf(attributes);
    if (id !== undefined) dayById.set(id, date);
    const by = act.references.get(target(attributes['source']));
    const url = webAddress(by?.['href'] ?? '');
    const type = inWords(attributes['type'] ?? '');
    draft.event({
      place,
      id,
      date,
      dates: rolesOf(label, date),
      lane: element === 'step' ? laneOf(act, attributes) : undefined,
      kind: label,
      title: by?.['showAs'] === undefined || by['showAs'] === '' ? label : `${label}: ${by['showAs']}`,
      // generation is the type of all that an act has from its beginning
      summary: type === label || type === 'Generation' ? undefined : type,
      sources: [source],
      links: url === undefined ? [] : [{ url, label: by?.['showAs'] }],
      identifiers: identifier === undefined ? [] : [identifier],
    });
  }
  addPeriods(draft, act, dayById);
  for (const entry of act.left) draft.left(entry);
  return draft.finish(placed.length);
}

function rolesOf(label: string, date: string): readonly { role: DateRole; date: string; label?: string }[] {
  const role = ROLES.find(([words]) => words.test(label))?.[1];
  if (role === undefined) return [];
  return [role === 'other' ? { role, date, label } : { role, date }];
}

/** Who took a step of the workflow. */
function laneOf({ references }: Act, { actor, by }: Attributes): string | undefined {
  const who = actor ?? by;
  return who === undefined ? undefined : (references.get(target(who))?.['showAs'] ?? inWords(who));
}

function sourceOf(draft: Draft, act: Act, identifier: ReturnType<typeof identifierOf>): string {
  const author = act.values.get('FRBRExpression/FRBRauthor') ?? act.values.get('FRBRWork/FRBRauthor');
  const shown = author === undefined ? undefined : act.references.get(target(author))?.['showAs'];
  const published = act.dated.find(
    (dated) => dated.element === 'publication' || rolesOf(labelOf(act, dated), '')[0]?.role === 'published',
  );
  const day = dayText(published?.attributes['date'] ?? '');
  return draft.source({
    title: act.title === '' ? (identifier?.value ?? 'The text') : act.title,
    publisher: shown ?? (author === undefined ? undefined : inWords(author.replace(/^.*\//u, ''))),
    type: 'law',
    role: 'record',
    url: identifier?.url,
    identifier: identifier && { scheme: identifier.scheme, value: identifier.value },
    published: /^\d{4}-\d\d-\d\d$/u.test(day) && !NO_DAY.test(day) ? day : undefined,
  });
}

/** When what was in force: intervals whose ends are events. */
function addPeriods(draft: Draft, act: Act, dayById: ReadonlyMap<string, string>): void {
  for (const { group, attributes } of act.intervals) {
    const { start, end, refersTo } = attributes;
    const from = dayById.get(target(start));
    const to = dayById.get(target(end));
    const place = idOf(attributes) ?? 'timeInterval';
    const text = [start, end].filter((it) => it !== undefined).join(' to ');
    if (from === undefined || (end !== undefined && to === undefined)) {
      draft.left({ place, text, why: 'an interval between events that are not there' });
      continue;
    }
    const what = act.references.get(target(refersTo))?.['showAs'] ?? inWords(refersTo ?? 'in-force');
    const provisions = [...new Set(act.provisions.get(group))].join(', ');
    draft.period({ label: provisions === '' ? what : `${what}: ${provisions}`, from, to });
  }
}

export const akomaNtoso: Importer = {
  id: 'akoma-ntoso',
  name: 'Akoma Ntoso',
  recognises: ({ json, text }) =>
    json === undefined && /^\s*</u.test(text) && /<(?:[\w.-]+:)?akomaNtoso\b/u.test(text.slice(0, 20_000)),
  read,
};
