import type { Locale } from '../locale.ts';
import { INTL_TAG } from '../locale.ts';
import type { RelationName } from '../../model/relation.ts';
import type { DateRole, Fidelity, Rendering, SourceType, Stance } from '../../model/schema.ts';
import { counter, languageNamer, lister } from './forms.ts';

const language: Locale = 'en';
const locale = INTL_TAG[language];
const count = counter(locale);
const list = lister(locale);

const sources = (n: number) => count(n, { one: '# source', other: '# sources' });

/** Every word the interface shows, in English. The other languages have the same shape. */
export const en = {
  /** The tag for the attribute `lang`. */
  language,
  list,
  languageName: languageNamer(locale),
  /** Between short facts on one line. */
  dot: ' · ',
  quoted: (words: string) => `“${words}”`,

  page: {
    loading: 'Loading the timeline…',
    panel: 'Reading panel',
    key: 'Key',
    sourcesDiffer: 'sources differ',
    symbols: 'Symbols',
    symbolsTitle: 'What the symbols stand for',
    hollow: 'Hollow: it concerns the matter without being a step of it',
    noSuchEvent: (id: string) => `This timeline has no event “${id}”. The rest of the story is below.`,
    dismiss: 'Dismiss',
    noEvents: 'This timeline has no events yet.',
    contact: 'Report a mistake',
    licence: (name: string) => `Licence: ${name}`,
    by: (names: readonly string[]) => `By ${list(names)}`,
  },

  controls: {
    view: 'View',
    timeline: 'Timeline',
    list: 'List',
    zoom: 'Zoom',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit',
    fitTitle: 'Show the whole story',
    scale: 'Scale',
    even: 'Even',
    evenTitle: 'Even: long gaps without events are cut, and each cut is named',
    true: 'True',
    trueTitle: 'True: every year has the same length',
    themeAuto: 'Theme: as the system has it',
    themeLight: 'Theme: light',
    themeDark: 'Theme: dark',
  },

  chart: {
    label: 'Timeline of the events',
    marks: 'Events on the timeline',
    hint: 'Drag to move. Pinch, or hold Ctrl (⌘) and scroll, to zoom. With the keyboard: arrow keys go from event to event, + and − zoom, 0 shows everything.',
    overview: 'The whole story. Drag the frame to move it, its ends to change it.',
    event: (it: { date: string; title: string; lane: string; kind: string; differs: boolean }) =>
      [it.date, it.title, it.lane, it.kind, ...(it.differs ? ['sources differ'] : [])]
        .filter(Boolean)
        .join(', '),
    cluster: (n: number, from: string, to: string, differs: boolean) =>
      [
        count(n, { one: '# event', other: '# events' }),
        from === to ? from : `${from} to ${to}`,
        ...(differs ? ['sources differ'] : []),
      ].join(', '),
    roleDate: (role: string, date: string) => `${role}: ${date}`,
    accountDate: (date: string) => `Another source’s date: ${date}`,
    gathered: (n: number) => count(n, { one: '# event at this time', other: '# events at this time' }),
    underWay: (n: number) => count(n, { one: '# more under way', other: '# more under way' }),
    number: (n: number) => new Intl.NumberFormat(locale).format(n),
    compact: (n: number) =>
      new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 0 }).format(n),
  },

  overview: {
    standing: 'Where things stand',
    updated: (date: string) => `updated ${date}`,
    counts: (events: number, sourceCount: number, languages: number) =>
      `${count(events, { one: '# event', other: '# events' })} · ${sources(sourceCount)} in ${count(languages, { one: '# language', other: '# languages' })}`,
    quotesChecked: 'every quote checked against its source',
    more: 'More',
    follow: 'Follow the story',
    steps: (n: number) => count(n, { one: '# step', other: '# steps' }),
    differ: 'Where sources differ',
    events: (n: number) => count(n, { one: '# event', other: '# events' }),
    allEvents: 'All events as a list',
  },

  event: {
    close: 'Close',
    expand: 'Show more of the panel',
    collapse: 'Show less of the panel',
    concerns: (threads: readonly string[]) => `Concerns ${list(threads)}`,
    stepOf: (threads: readonly string[]) => `Part of ${list(threads)}`,
    related: 'Related events',
    nothingMore: 'The document gives no sources for this event.',
    neighbours: 'Other events',
    previous: (event: string, thread?: string) => `Previous${thread ? ` in ${thread}` : ''}: ${event}`,
    next: (event: string, thread?: string) => `Next${thread ? ` in ${thread}` : ''}: ${event}`,
    inThread: (thread: string) => `In ${thread}`,
    inTime: 'In time',
    dateRole: {
      filed: 'Filed',
      adopted: 'Adopted',
      signed: 'Signed',
      published: 'Published',
      'in-force': 'In force',
      applied: 'Applied',
      'struck-down': 'Struck down',
      other: 'Date',
    } satisfies Record<DateRole, string>,
    relation: {
      amends: 'Amends',
      rejects: 'Rejects',
      repeals: 'Repeals',
      implements: 'Implements',
      answers: 'Answers',
      follows: 'Follows',
      repeats: 'Repeats',
      'amended-by': 'Amended by',
      'rejected-by': 'Rejected by',
      'repealed-by': 'Repealed by',
      'implemented-by': 'Implemented by',
      'answered-by': 'Answered by',
      'followed-by': 'Followed by',
      'repeated-by': 'Repeated by',
      other: 'Related to',
    } satisfies Record<RelationName, string>,
  },

  status: {
    open: (answers: readonly { readonly sources: number; readonly text: string }[]) =>
      `Sources differ: ${list(answers.map((it) => `${count(it.sources, { one: '# says', other: '# say' })} “${it.text}”`))}`,
    notFound: (n: number) => `Quoted by ${sources(n)}; not found where it says`,
    corrected: (n: number) =>
      `The record says this; ${count(n, { one: '# source says otherwise', other: '# sources say otherwise' })}`,
    contested: (n: number, otherwise: number) =>
      `${count(n, { one: '# origin says this', other: '# origins say this' })}; ${count(otherwise, { one: '# says otherwise', other: '# say otherwise' })}`,
    onRecord: 'On the record',
    corroborated: (n: number) => count(n, { one: '# independent origin', other: '# independent origins' }),
    claimed: (who: string, n: number) =>
      n > 1 ? `${who} says so (${sources(n)}, one origin)` : `${who} says so`,
    oneOrigin: (who: string, n: number) =>
      n > 1 ? `One origin: ${who} (${sources(n)})` : `One origin: ${who}`,
    reportedBy: (who: readonly string[]) => `as reported by ${list(who)}`,
  },

  claim: {
    recordSays: 'The record says',
    says: (n: number) => count(n, { one: '# source says', other: '# sources say' }),
    denies: (n: number) => count(n, { one: '# source denies it', other: '# sources deny it' }),
    besides: (mentions: number, omits: number) =>
      list([
        ...(mentions > 0
          ? [count(mentions, { one: '# source mentions it', other: '# sources mention it' })]
          : []),
        ...(omits > 0
          ? [count(omits, { one: '# source leaves it out', other: '# sources leave it out' })]
          : []),
      ]),
    dated: (date: string) => `dated ${date}`,
    evidence: (quotes: number, citations: number) =>
      [
        quotes > 0 ? count(quotes, { one: '# quote', other: '# quotes' }) : '',
        citations > 0 ? count(citations, { one: '# citation', other: '# citations' }) : '',
      ]
        .filter((it) => it !== '')
        .join(', '),
    moreQuotes: (quotes: number, citations: number, languages: readonly string[]) =>
      `+ ${[
        quotes > 0 ? count(quotes, { one: '# more quote', other: '# more quotes' }) : '',
        citations > 0 ? count(citations, { one: '# citation', other: '# citations' }) : '',
      ]
        .filter((it) => it !== '')
        .join(', ')}${languages.length > 0 ? `: ${list(languages)}` : ''}`,
    minor: (n: number) => count(n, { one: '# smaller difference', other: '# smaller differences' }),
    stance: { supports: '', denies: '', mentions: 'Mentions it', omits: 'Leaves it out' } satisfies Record<
      Stance,
      string
    >,
  },

  quote: {
    translation: (by: string) => `translation, ${by}`,
    editors: 'editors',
    open: 'open at this passage',
    openPage: 'open the source',
    openArchived: 'archived copy',
    newWindow: 'opens in a new window',
    noAddress: 'no public address known',
    noArchive: 'No archived copy known',
    noTranslation: (language: string) => `no translation into ${language} yet`,
    unseen: 'not opened by the editors',
    reported: 'known to the editors only through another source',
    about: 'about this quote',
    aboutSource: 'about this source',
    cites: (publisher: string) => `${publisher}, without quoting words`,
    title: 'Title',
    address: 'Address',
    author: 'Author',
    type: 'Kind of source',
    published: 'Published',
    taken: 'Copied on',
    takenBy: (date: string, by: string) => `${date}, by ${by}`,
    checked: 'Compared',
    archived: 'Archived',
    hash: 'SHA-256 of what it was copied from',
    identifier: 'Identifier',
    note: 'Note',
    words: 'Words from',
    wordsFrom: (who: string, rendering: string) => `${who} (${rendering})`,
    fidelity: {
      exact: 'matches the source exactly',
      normalised: 'matches the source but for spaces and quotation marks',
      drifted: 'the source now says it differently',
      gone: 'no longer found in the source',
      unchecked: 'not yet compared with the source',
    } satisfies Record<Fidelity, string>,
    rendering: {
      verbatim: 'word for word',
      translated: 'translated',
      paraphrased: 'paraphrased',
      altered: 'altered',
      'not-found': 'not found there',
    } satisfies Record<Rendering, string>,
    sourceType: {
      official: 'official',
      law: 'law',
      statement: 'statement',
      news: 'news',
      ngo: 'civil society',
      academic: 'academic',
      other: 'other',
    } satisfies Record<SourceType, string>,
  },

  reading: {
    sources: 'Sources',
    monthUnknown: 'Month not known',
    footnote: (n: number) => `Source ${n}`,
    backTo: (use: number) => `Back to mention ${use}`,
    uses: 'Mentioned',
    undated: 'date not known',
  },

  failure: {
    notLoaded: 'The timeline could not be loaded.',
    notValid: 'This timeline has mistakes in its document and cannot be shown.',
    offline: 'The address did not answer.',
    status: (status: number) => `The address answered with ${status}.`,
    html: 'A web page came instead of JSON.',
    address: 'Address',
    details: 'Details for the author',
    problems: (n: number, first: string) =>
      n === 1
        ? `There is one problem in the document: ${first}`
        : `${count(n, { one: 'There is # problem', other: 'There are # problems' })} in the document, the first at ${first}`,
    where: 'Where',
    found: 'Found',
    expected: 'Expected',
    again: 'Try again',
  },
};

export type Messages = typeof en;
