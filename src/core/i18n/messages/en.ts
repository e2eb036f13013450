import type { Locale } from '../locale.ts';
import type { DateRole, Vote, VoteResult } from '../../model/schema.ts';
import { counter, languageNamer, lister, numberer } from './forms.ts';

const language = 'en' as Locale;

/** What the name of a mark is made of. */
export interface MarkWords {
  readonly date: string;
  readonly title: string;
  /** What became of matters, and the numbers of a vote. */
  readonly became: readonly string[];
  readonly lane: string;
  readonly kind: string;
  readonly differs: boolean;
}

/** The numbers of a vote. */
export type VoteNumbers = Pick<Vote, 'for' | 'against' | 'abstain' | 'absent'>;

/** The parts of the accessible name of a cluster. */
export interface ClusterNameParts {
  /** The number of its events. */
  readonly count: number;
  /** The dates of the first event and the last. */
  readonly from: string;
  readonly to: string;
  /** The names of its lanes; none where they are too many to be named. */
  readonly lanes: readonly string[];
  /** The titles of its first events. */
  readonly titles: readonly string[];
  readonly differs: boolean;
}

/** The tools of the phrases, with the numerals of a region. */
export function means(intl: string) {
  const count = counter(intl);
  return {
    intl,
    count,
    list: lister(intl),
    number: numberer(intl),
    sources: (n: number) => count(n, { one: '# source', other: '# sources' }),
  };
}

const phrases = ({ intl, count, list, number, sources }: ReturnType<typeof means>) => ({
  /** The tag for the attribute `lang`. */
  language,
  /** The tag for `Intl`, with the region whose numerals and dates these are. */
  intl,
  list,
  languageName: languageNamer(intl),
  /** Between short facts on one line. */
  dot: ' · ',
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  quoted: (words: string) => `“${words}”`,

  page: {
    loading: 'Loading the timeline…',
    panel: 'Reading panel',
    key: 'Key',
    sourcesDiffer: 'sources differ',
    bringForward: 'Bring forward, or take back',
    symbols: 'Symbols',
    symbolsTitle: 'What the symbols stand for',
    noSuchEvent: (id: string) => `This timeline has no event “${id}”. The rest of the story is below.`,
    dismiss: 'Dismiss',
    partMissing: 'This part of the page could not be loaded.',
    /** The part that keeps the address could not be fetched. */
    addressMissing: 'Part of this page could not be loaded, so its address does not follow what you open.',
    /** The part that reads gestures could not be fetched. */
    gesturesMissing:
      'Part of this page could not be loaded: the picture cannot be dragged or pinched, only moved and zoomed with keys and buttons.',
    languageMissing: 'This language could not be loaded.',
    reload: 'Reload the page',
    staysAsItIs: 'The interactive timeline could not be started. The page stays as it is.',
    partFailed: 'This part of the timeline could not be shown. The rest still works.',
    storyStays: 'The new document could not be shown. The timeline stays as it was.',
    dateUnknown: 'Date unknown',
    noEvents: 'This timeline has no events yet.',
    licence: (name: string) => `Licence: ${name}`,
    by: (names: readonly string[]) => `By ${list(names)}`,
  },

  /** The head of a narrow page. */
  head: {
    more: 'More',
    less: 'Less',
    menu: 'Key and settings',
    find: 'Search and filter',
    /** How long it takes to read. */
    minutes: (n: number) => count(n, { other: '# min' }),
  },

  controls: {
    language: 'Language',
    view: 'View',
    timeline: 'Timeline',
    list: 'List',
    sources: 'Sources',
    zoom: 'Zoom',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit',
    fitTitle: 'Show the whole story',
    home: 'Back to the story’s view',
    scale: 'Scale',
    even: 'Compressed',
    evenTitle: 'Compressed: long gaps without events are cut, and each cut says how long it is',
    true: 'To scale',
    trueTitle: 'To scale: every year has the same length',
    themeAuto: 'Theme: system',
    themeLight: 'Theme: light',
    themeDark: 'Theme: dark',
    share: 'Share',
    shareFailed: 'Sharing could not be loaded. Reload the page to try again.',
    ownPage: 'Full page',
    linkRefused: 'this frame cannot open links; copy the address',
  },

  chart: {
    label: 'Timeline of the events',
    marks: 'Events on the timeline',
    hint: 'Drag to move. Pinch, or hold Ctrl (⌘) and scroll, to zoom. With the keyboard: arrow keys go from event to event, + and − zoom, 0 shows everything.',
    hintDown:
      'Pinch, or + and −, to zoom. With the keyboard: arrow keys go from event to event, 0 shows everything.',
    nothingInView: 'No events in this period.',
    earlier: (n: number) => count(n, { one: '# earlier event', other: '# earlier events' }),
    later: (n: number) => count(n, { one: '# later event', other: '# later events' }),
    overview: 'The whole story. Drag the frame to move it, its ends to resize it.',
    event: (it: MarkWords) =>
      [it.date, it.title, ...it.became, it.lane, it.kind, ...(it.differs ? ['sources differ'] : [])]
        .filter(Boolean)
        .join(', '),
    cluster: ({ count: n, from, to, lanes, titles, differs }: ClusterNameParts) =>
      [
        count(n, { one: '# event', other: '# events' }),
        from === to ? from : `${from} to ${to}`,
        ...lanes,
        titles.length < n ? `${titles.join('; ')}; and ${number(n - titles.length)} more` : titles.join('; '),
        ...(differs ? ['sources differ'] : []),
      ].join(', '),
    inView: (n: number, from: string, to: string) =>
      `${count(n, { one: '# event', other: '# events' })} in view, ${from === to ? from : `${from} to ${to}`}`,
    roleDate: (role: string, date: string) => `${role}: ${date}`,
    accountDate: (date: string) => `Another source’s date: ${date}`,
    coveredBy: (mark: string, who: string) => `${mark}, covered by ${who}`,
    leftOutBy: (mark: string, who: string) => `${mark}, left out by ${who}`,
    underWay: (n: number) => count(n, { one: '# more under way', other: '# more under way' }),
    number,
    compact: (n: number) =>
      new Intl.NumberFormat(intl, { notation: 'compact', maximumFractionDigits: 0 }).format(n),
  },

  /** Searching and filtering. */
  find: {
    search: 'Search',
    searchLabel: 'Search titles, claims and quotes',
    searchEvents: 'Search the events',
    clearSearch: 'Clear the search',
    found: (n: number) =>
      n === 0 ? 'No event matches' : count(n, { one: '# event matches', other: '# events match' }),
    previous: 'Previous match',
    next: 'Next match',
    searching: 'Searching…',
    failed: 'The search could not be loaded. Type to try again.',
    filter: 'Filter',
    filterBy: (n: number) => count(n, { one: 'Filter: # choice', other: 'Filter: # choices' }),
    title: 'Show only some of the events',
    matches: (mark: string) => `${mark}, matches the search`,
    matching: (mark: string, n: number) =>
      `${mark}, ${count(n, { one: '# matches the search', other: '# match the search' })}`,
  },

  /** The keys and gestures. Keys stand in brackets. */
  help: {
    title: 'Keys and gestures',
  },

  overview: {
    standing: 'Where things stand',
    fold: 'Fold this away',
    updated: (date: string) => `updated ${date}`,
    counts: (events: number, sourceCount: number, languages: number) =>
      `${count(events, { one: '# event', other: '# events' })} · ${sources(sourceCount)} in ${count(languages, { one: '# language', other: '# languages' })}`,
    quotesChecked: 'every quote checked against its source',
    steps: (n: number) => count(n, { one: '# step', other: '# steps' }),
    events: (n: number) => count(n, { one: '# event', other: '# events' }),
    allEvents: 'All events as a list',
    corrections: 'Corrections',
    changes: (n: number) => count(n, { one: '# correction', other: '# corrections' }),
  },

  tour: {
    name: { story: 'Follow the story', differ: 'Where sources differ' },
  },

  event: {
    /** Read aloud when the focus does not go there. */
    opened: (title: string) => `Opened: ${title}`,
    closed: 'Closed',
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
  },

  /** The result of a vote, and its numbers in words. */
  vote: {
    result: { passed: 'Passed', rejected: 'Rejected' } satisfies Record<VoteResult, string>,
    numbers: (it: VoteNumbers) =>
      [
        `${number(it.for)} for`,
        `${number(it.against)} against`,
        ...(it.abstain === undefined ? [] : [`${number(it.abstain)} abstained`]),
        ...(it.absent === undefined ? [] : [`${number(it.absent)} absent`]),
      ].join(', '),
  },

  cite: {
    timeline: 'Cite this timeline',
  },

  print: {
    print: 'Print',
  },
});

export type FirstMessages = ReturnType<typeof phrases>;

/** The words of the first picture, in English. The other languages have the same shape. */
export const en = (intl: string): FirstMessages => phrases(means(intl));
