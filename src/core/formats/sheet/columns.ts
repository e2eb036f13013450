/**
 * The columns of the sheet, declared once: the heads that are written and recognised, the help in the template, and
 * docs/sheet.md come from here.
 */
import { VOTE_RESULTS } from '../../model/outcomes.ts';
import { RENDERINGS, STANCES } from '../../model/schema.ts';
import { SOURCE_TYPES } from '../../model/sourceTypes.ts';

export interface Column {
  /** What a row of it belongs to. */
  readonly of: 'event' | 'claim' | 'evidence';
  /** One line for who fills it in; the template has it below the head. */
  readonly help: string;
  /** A cell as it may be. */
  readonly example: string;
  /** Heads that mean the same: in French, in Arabic, and as other tools write them. Case and accents do not matter. */
  readonly fr: readonly string[];
  readonly ar: readonly string[];
  readonly others?: readonly string[];
  /** It may be there once more for each language: `title:fr`. */
  readonly text?: true;
  /** It takes several: in one cell, in columns of the same name, in rows that go on with the event. */
  readonly several?: true;
  /** The words it takes, with what else stands for each. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** What an empty cell means. */
  readonly empty?: string;
}

const words = <Word extends string>(
  all: readonly Word[],
  others: Readonly<Record<Word, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> => Object.fromEntries(all.map((word) => [word, others[word]]));

/** What a spreadsheet, or somebody, writes for yes; `no` is what an empty cell means. */
const YES_OR_NO = {
  yes: ['y', 'true', 'x', '1', 'oui', 'o', 'vrai', '✓', 'نعم', 'صحيح'],
  no: ['n', 'false', '0', 'non', 'faux', '-', 'لا', 'خطأ'],
} as const;

const declared = {
  id: {
    of: 'event',
    help: 'A short name of the event that never changes, such as senate-vote. May stay empty: it is made from the title.',
    example: 'senate-vote',
    fr: ['identifiant'],
    ar: ['المعرف'],
    others: ['event id', 'unique id', 'object id', 'objectid', 'uid', 'key', 'entity id'],
    empty: 'It is made from the title, the same every time; a title that changes then makes another event.',
  },
  date: {
    of: 'event',
    help: 'When it was, as precisely as you know: 2025-03-20, 20 March 2025, March 2025, 2025, spring 2021, c. 1890.',
    example: '2025-03-20',
    fr: ['date', 'quand', 'date de début', 'début'],
    ar: ['التاريخ', 'تاريخ'],
    others: [
      ...['when', 'start', 'start date', 'start time', 'begin', 'date local', 'date published'],
      ...['fecha', 'datum', 'data', 'дата', '日付', 'styear'],
    ],
    empty: 'The event is "without a date", beside the time axis.',
  },
  end: {
    of: 'event',
    help: 'When it ended, if it lasted; .. if it goes on.',
    example: '2025-04',
    fr: ['fin', 'date de fin', 'jusqu’au'],
    ar: ['النهاية', 'تاريخ النهاية'],
    others: ['end date', 'end time', 'until', 'ende', 'endyear'],
  },
  approximate: {
    of: 'event',
    help: 'yes if the date is near, and no more is known; or write c. before it.',
    example: 'yes',
    fr: ['approximatif', 'date approximative', 'vers'],
    ar: ['تقريبي', 'تقريبا'],
    others: ['date is approximate', 'circa'],
    words: YES_OR_NO,
    empty: 'no. It is not written: a date that is near is written with a ~ behind it.',
  },
  title: {
    of: 'event',
    help: 'What happened, in one short sentence. A row without date and title goes on with the event above.',
    example: 'The Senate adopts article 8',
    fr: ['titre', 'intitulé'],
    ar: ['العنوان', 'عنوان'],
    others: ['headline', 'name', 'titulo', 'título', 'titel', 'document title', 'measure', 'policy'],
    text: true,
    empty: 'The first sentence of the summary.',
  },
  label: {
    of: 'event',
    help: 'A shorter title for the picture, two to four words.',
    example: 'Senate adopts',
    fr: ['libellé', 'titre court'],
    ar: ['التسمية', 'عنوان قصير'],
    others: ['short', 'short title'],
    text: true,
  },
  summary: {
    of: 'event',
    help: 'A few sentences on it.',
    example: 'By 189 votes to 112, after two nights of debate.',
    fr: ['résumé', 'texte', 'description'],
    ar: ['الملخص', 'النص', 'الوصف'],
    others: ['text', 'desc', 'body', 'details', 'event', 'evenement', 'descripcion'],
    text: true,
  },
  lane: {
    of: 'event',
    help: 'The institution or group it belongs to; each has a row of its own in the picture.',
    example: 'Senate',
    fr: ['ligne', 'institution', 'catégorie', 'groupe'],
    ar: ['المسار', 'المؤسسة', 'الفئة'],
    others: ['group', 'category', 'authority', 'issuing body', 'series', 'track', 'country'],
    empty: 'One lane for all that have none.',
  },
  kind: {
    of: 'event',
    help: 'What sort of event it is: Vote, Speech, Judgment. Each has a mark of its own.',
    example: 'Vote',
    fr: ['nature', 'genre'],
    ar: ['النوع'],
    others: ['type', 'event type'],
    empty: 'One kind for all that have none.',
  },
  threads: {
    of: 'event',
    help: 'The topics of which it is a step, with a semicolon between them.',
    example: 'Article 8; Encryption',
    fr: ['fils', 'sujets', 'thèmes'],
    ar: ['الخيوط', 'المواضيع'],
    others: ['thread', 'topics', 'tags', 'subject', 'subjects', 'themes'],
    several: true,
  },
  about: {
    of: 'event',
    help: 'Topics it speaks of without being a step of them, with a semicolon between them.',
    example: 'Encryption',
    fr: ['à propos de', 'au sujet de'],
    ar: ['عن', 'حول'],
    several: true,
  },
  importance: {
    of: 'event',
    help: '3 for what must be named in the picture, 2, or 1 for the rest.',
    example: '3',
    fr: ['importance'],
    ar: ['الأهمية'],
    words: {
      1: ['low', 'faible', 'منخفضة'],
      2: ['medium', 'moyenne', 'متوسطة'],
      3: ['high', 'forte', 'عالية'],
    },
  },
  place: {
    of: 'event',
    help: 'Where it was, in words.',
    example: 'Paris',
    fr: ['lieu', 'endroit'],
    ar: ['المكان'],
    others: ['location', 'where', 'venue', 'ort', 'lugar'],
    text: true,
  },
  link: {
    of: 'event',
    help: 'Addresses for further reading, one a line. What a statement rests on belongs under source.',
    example: '[The bill](https://senate.example/735)',
    fr: ['lien', 'liens'],
    ar: ['الرابط', 'الروابط'],
    others: ['links', 'further reading', 'read more'],
    several: true,
  },
  image: {
    of: 'event',
    help: 'A picture, video, sound or document: its path beside the sheet, or its address; video https://… where the address does not tell.',
    example: 'pictures/chamber.jpg',
    fr: ['image', 'photo', 'média'],
    ar: ['الصورة'],
    others: ['picture', 'media', 'media url', 'image url'],
    several: true,
  },
  alt: {
    of: 'event',
    help: 'What the picture shows, for who does not see it.',
    example: 'Senators raise their hands.',
    fr: ['texte alternatif'],
    ar: ['النص البديل'],
    others: ['alt text', 'image alt', 'media alt', 'media alt text'],
    text: true,
    empty: 'The caption, else the title of the event.',
  },
  caption: {
    of: 'event',
    help: 'The line below the picture.',
    example: 'The vote on article 8.',
    fr: ['légende'],
    ar: ['شرح الصورة'],
    others: ['media caption', 'image caption'],
    text: true,
  },
  credit: {
    of: 'event',
    help: 'Whose picture it is.',
    example: 'Senate',
    fr: ['crédit', 'crédit photo'],
    ar: ['حقوق الصورة'],
    others: ['media credit', 'image credit', 'photo credit'],
    text: true,
  },
  'vote for': {
    of: 'event',
    help: 'Votes for, a number. The claim in the same row is what the numbers rest on.',
    example: '189',
    fr: ['pour', 'votes pour', 'voix pour'],
    ar: ['مع', 'أصوات مع', 'موافق'],
    others: ['for', 'votes for', 'yes', 'ayes', 'yeas', 'in favour', 'in favor'],
  },
  'vote against': {
    of: 'event',
    help: 'Votes against, a number.',
    example: '112',
    fr: ['contre', 'votes contre', 'voix contre'],
    ar: ['ضد', 'أصوات ضد', 'معارض'],
    others: ['against', 'votes against', 'no', 'noes', 'nays'],
  },
  'vote abstain': {
    of: 'event',
    help: 'Abstentions, a number.',
    example: '40',
    fr: ['abstention', 'abstentions'],
    ar: ['امتناع', 'ممتنع'],
    others: ['abstain', 'abstained'],
  },
  'vote absent': {
    of: 'event',
    help: 'Members who were absent, a number.',
    example: '7',
    fr: ['absents'],
    ar: ['غائب', 'غائبون'],
    others: ['absent'],
  },
  'vote result': {
    of: 'event',
    help: 'passed or rejected.',
    example: 'passed',
    fr: ['résultat', 'résultat du vote'],
    ar: ['النتيجة', 'نتيجة التصويت'],
    others: ['result'],
    words: words(VOTE_RESULTS, {
      passed: ['adopted', 'carried', 'agreed', 'adopté', 'adoptée', 'اعتمد', 'قبل'],
      rejected: ['failed', 'lost', 'defeated', 'rejeté', 'rejetée', 'رفض', 'مرفوض'],
    }),
    empty: 'passed where more votes are for it than against it, else rejected.',
  },
  claim: {
    of: 'claim',
    help: 'A statement on the event that can be true or false. Several: one row each.',
    example: 'The Senate adopted article 8',
    fr: ['affirmation', 'énoncé'],
    ar: ['الادعاء', 'القول'],
    others: ['statement'],
    text: true,
    empty: 'A source in the same row supports the title of the event.',
  },
  'claim id': {
    of: 'claim',
    help: 'A short name of the claim that never changes. May stay empty.',
    example: 'adopted',
    fr: ['identifiant de l’affirmation'],
    ar: ['معرف الادعاء'],
    empty: 'It is made from the claim, the same every time.',
  },
  open: {
    of: 'claim',
    help: 'yes if the claim is a question that nobody has settled.',
    example: 'yes',
    fr: ['ouvert', 'question ouverte'],
    ar: ['مفتوح'],
    words: YES_OR_NO,
    empty: 'no',
  },
  minor: {
    of: 'claim',
    help: 'yes if it is a detail.',
    example: 'yes',
    fr: ['mineur', 'détail'],
    ar: ['ثانوي'],
    words: YES_OR_NO,
    empty: 'no',
  },
  answer: {
    of: 'claim',
    help: 'Another account of the claim above, or an answer to the question; the source in the same row supports it.',
    example: 'The Senate adopted it in part',
    fr: ['réponse', 'autre version'],
    ar: ['الجواب', 'رواية أخرى'],
    others: ['account', 'another account'],
    text: true,
  },
  source: {
    of: 'evidence',
    help: 'What the claim rests on: an address, a short name that you give it, or both.',
    example: 'law-735 https://gazette.example/735',
    fr: ['source', 'url'],
    ar: ['المصدر'],
    others: [
      'source url',
      'source id',
      'src',
      'href',
      'permalink',
      'reference',
      'fuente',
      'quelle',
      'drivelink',
    ],
    several: true,
    empty: 'With a quote: the source of the row above.',
  },
  'source title': {
    of: 'evidence',
    help: 'The title of the source. Once is enough.',
    example: 'Law 735',
    fr: ['titre de la source'],
    ar: ['عنوان المصدر'],
    others: ['source name'],
    text: true,
    empty: 'Its address.',
  },
  publisher: {
    of: 'evidence',
    help: 'Who published the source.',
    example: 'Official Gazette',
    fr: ['éditeur', 'publié par', 'média source'],
    ar: ['الناشر'],
    others: ['outlet', 'newspaper', 'published by'],
    empty: 'The host of its address.',
  },
  'source type': {
    of: 'evidence',
    help: `${SOURCE_TYPES.join(', ')}.`,
    example: 'law',
    fr: ['type de source'],
    ar: ['نوع المصدر'],
    words: words(SOURCE_TYPES, {
      official: ['officiel', 'officielle', 'رسمي'],
      law: ['loi', 'قانون'],
      statement: ['déclaration', 'بيان', 'تصريح'],
      news: ['presse', 'article', 'صحافة', 'خبر'],
      ngo: ['ong', 'منظمة'],
      academic: ['recherche', 'أكاديمي'],
      other: ['autre', 'آخر'],
    }),
    empty: 'other',
  },
  'source language': {
    of: 'evidence',
    help: 'The language it is in: en, fr, ar.',
    example: 'fr',
    fr: ['langue de la source', 'langue'],
    ar: ['لغة المصدر', 'اللغة'],
    others: ['language'],
    empty: 'The first language of the story.',
  },
  'source date': {
    of: 'evidence',
    help: 'When the source was published.',
    example: '2025-03-21',
    fr: ['date de la source', 'date de publication'],
    ar: ['تاريخ المصدر', 'تاريخ النشر'],
    others: ['publication date', 'published'],
  },
  stance: {
    of: 'evidence',
    help: 'What the source does to the claim: supports, denies, mentions, or omits.',
    example: 'supports',
    fr: ['position'],
    ar: ['الموقف'],
    words: words(STANCES, {
      supports: ['soutient', 'appuie', 'confirme', 'يؤيد', 'يدعم'],
      denies: ['dément', 'nie', 'contredit', 'ينفي'],
      mentions: ['mentionne', 'يذكر'],
      omits: ['omet', 'يغفل'],
    }),
    empty: 'supports',
  },
  quote: {
    of: 'evidence',
    help: 'The words of the source, exactly as it has them.',
    example: 'Article 8 is adopted.',
    fr: ['citation', 'extrait'],
    ar: ['الاقتباس'],
    others: ['quotation', 'excerpt', 'zitat', 'cita'],
  },
  'excerpt id': {
    of: 'evidence',
    help: 'A short name of the quote that never changes; alone it repeats a quote. May stay empty.',
    example: 'law-words',
    fr: ['identifiant de l’extrait'],
    ar: ['معرف المقتطف'],
    empty: 'It is made from the quote, the same every time.',
  },
  highlight: {
    of: 'evidence',
    help: 'The words of the quote that matter most, one passage a line.',
    example: 'is adopted',
    fr: ['surlignage', 'passage surligné'],
    ar: ['التمييز'],
  },
  'attributed to': {
    of: 'evidence',
    help: 'Whose words the source passes on: a name, or the short name of another source.',
    example: 'The minister',
    fr: ['attribué à'],
    ar: ['منسوب إلى'],
    text: true,
  },
  rendering: {
    of: 'evidence',
    help: `How it passes them on: ${RENDERINGS.join(', ')}.`,
    example: 'verbatim',
    fr: ['restitution'],
    ar: ['طريقة النقل'],
    words: words(RENDERINGS, {
      verbatim: ['mot pour mot', 'textuel', 'حرفيا'],
      translated: ['traduit', 'مترجم'],
      paraphrased: ['paraphrasé', 'reformulé', 'بتصرف'],
      altered: ['altéré', 'modifié', 'محرف'],
      'not-found': ['not found', 'introuvable', 'غير موجود'],
    }),
    empty: 'paraphrased, where there is something in "attributed to"',
  },
  note: {
    of: 'evidence',
    help: 'What a reader should know of it; if the source omits something, what.',
    example: 'It does not say when.',
    fr: ['note', 'remarque'],
    ar: ['ملاحظة'],
    others: ['notes', 'comment'],
    text: true,
  },
} as const satisfies Readonly<Record<string, Column>>;

export type ColumnId = keyof typeof declared;
export const COLUMNS: Readonly<Record<ColumnId, Column>> = declared;
/** In the order in which they are written. */
export const COLUMN_IDS = Object.keys(declared) as readonly ColumnId[];

/** The columns whose heads say that a sheet was written here: its texts are plain, and ids are as they are written. */
export const OWN: readonly ColumnId[] = ['id', 'claim id', 'excerpt id'];

export const isColumnId = (name: string): name is ColumnId => Object.hasOwn(declared, name);
