import type { StatusId } from '../../../model/claim.ts';
import type { RecordRole } from '../../../model/coverage.ts';
import type { Facet } from '../../../model/filter.ts';
import type { RelationName } from '../../../model/relation.ts';
import type { MatterState } from '../../../model/stages.ts';
import type {
  Fidelity,
  MediaType,
  Rendering,
  SourceType,
  StageState,
  Stance,
} from '../../../model/schema.ts';
import type { Silence } from '../../../model/silence.ts';
import type { EvidenceRole } from '../../../model/evidenceUse.ts';
import type { Version } from '../../../model/version.ts';
import { means } from '../en.ts';

const groups: Record<SourceType, string> = {
  official: 'Official documents',
  law: 'Laws and rulings',
  statement: 'Statements',
  news: 'News',
  ngo: 'Civil society',
  academic: 'Academic work',
  other: 'Other',
};

const phrases = ({ count, list, number, sources }: ReturnType<typeof means>) => ({
  page: {
    hollow: 'Hollow: concerns the topic without being a step in it',
    cluster: 'A group of events close together: zoom in to separate',
    band: 'Exact day unknown, within this period',
    lasting: 'Lasted over time; an open end fades, an unknown end is dotted',
    otherDate: 'Another date of the event: signed, published, in force',
    accountDate: 'The date given by another source',
    looks: {
      'under-way': 'Ribbon: the matter is in progress',
      'in-text': 'In the text',
      out: 'Out of the text',
      law: 'Law',
      dropped: 'Dropped',
    } satisfies Record<MatterState, string>,
    voteBar: 'Votes for (filled) and against; the line marks half',
    periodBand: 'A period behind the events',
  },

  chart: {
    still: (title: string) => `Timeline: ${title}`,
    sources: (n: number) => sources(n),
    andMore: (n: number) => `and ${number(n)} more`,
  },

  /** Pictures, videos, sounds and documents of an event. */
  media: {
    kind: {
      image: 'Picture',
      video: 'Video',
      audio: 'Sound',
      document: 'Document',
    } satisfies Record<MediaType, string>,
    /** Before anything is loaded from somebody else's host. */
    load: (host: string) => `Load from ${host}: it learns that you read this page`,
    open: (host: string) => `Open at ${host}`,
    failed: (host: string) => `It could not be loaded from ${host}.`,
    source: 'Source',
    /** Where a frame does not carry it. */
    onPage: 'See it on the page of the story',
  },

  /** Events that are drawn as one mark, as a list. */
  group: {
    zoomHere: 'Zoom here',
    none: 'The filter leaves none of these events.',
    back: (n: number) =>
      count(n, { one: 'Back to the list of # event', other: 'Back to the list of # events' }),
    dates: (from: string, to: string) => `${from} to ${to}`,
  },

  /** Searching and filtering. */
  find: {
    results: 'Events that match',
    more: (n: number) => count(n, { one: '# more in the list', other: '# more in the list' }),
    facet: {
      thread: 'Topic',
      lane: 'Institution',
      stage: 'What became of it',
      vote: 'Vote',
      period: 'Period',
      kind: 'Kind of event',
      status: 'How well supported',
      cites: 'Source',
      in: 'Language of the source',
    } satisfies Record<Facet, string>,
    stage: {
      proposed: 'proposed',
      adopted: 'adopted',
      removed: 'removed',
      restored: 'restored',
      law: 'law',
      dropped: 'dropped',
    } satisfies Record<StageState, string>,
    status: {
      open: 'sources differ, unresolved',
      contested: 'contested',
      corrected: 'corrected by the record',
      'not-found': 'quote not found in the source',
      'on-record': 'on the record',
      corroborated: 'several independent sources',
      claimed: 'one party says so',
      'one-origin': 'single source',
    } satisfies Record<StatusId, string>,
    findSource: 'Find a source',
    noSource: 'No source by that name.',
    chosen: 'Chosen filters',
    remove: (name: string) => `Remove: ${name}`,
    done: 'Done',
    hidden: 'The filter hides this event on the timeline and in the list.',
    listed: (shown: number, all: number) =>
      `${number(shown)} of ${count(all, { one: '# event matches', other: '# events match' })}`,
    showAll: 'Show all',
    showMatching: 'Show only matching events',
    clear: 'Clear the filter',
    none: 'No event matches all the chosen filters.',
    notHere: 'No matching event in the period shown.',
    earlier: (n: number) => count(n, { one: '# event earlier', other: '# events earlier' }),
    later: (n: number) => count(n, { one: '# event later', other: '# events later' }),
  },

  /** The keys and gestures. Keys stand in brackets. */
  help: {
    keyboard: {
      title: 'With the keyboard',
      note: 'On the timeline, once [Tab] has brought you to an event:',
      lines: [
        { by: '[←] [→]', does: 'go to the previous or next event' },
        {
          by: '[↑] [↓]',
          does: 'go to the institution above or below; on a narrow screen, to the previous or next event',
        },
        { by: '[Home] [End]', does: 'go to the first or last event' },
        { by: '[Enter]', does: 'open the event or group' },
        { by: '[Esc]', does: 'close, and return to where you were' },
        { by: '[+] [−]', does: 'zoom in or out' },
        { by: '[0]', does: 'show the whole story' },
        { by: '[Shift] + [←] [→]', does: 'move along time, staying on the event' },
        { by: '[Page Up] [Page Down]', does: 'move almost a screen back or forward in time' },
        { by: '[?]', does: 'open this help' },
      ],
    },
    mouse: {
      title: 'With the mouse or a trackpad',
      lines: [
        { by: 'click', does: 'open the event or group' },
        { by: 'drag', does: 'move along time' },
        { by: '[Ctrl] or [⌘] + wheel, pinch', does: 'zoom in or out around the pointer' },
        { by: 'double click', does: 'zoom in' },
        { by: '[Shift] + wheel', does: 'move along time; the wheel alone scrolls the page' },
      ],
    },
    touch: {
      title: 'On a touch screen',
      lines: [
        { by: 'tap', does: 'open the event or group' },
        { by: 'two fingers', does: 'spread to zoom in, slide to move along time' },
        { by: 'one finger', does: 'scroll the page' },
      ],
    },
  },

  tour: {
    end: { story: 'End the story', differ: 'End the comparison' },
    back: { story: 'Back to the story', differ: 'Back to the comparison' },
    stops: 'Steps',
    at: (step: number, steps: number) => `${count(step, { other: '#' })} of ${count(steps, { other: '#' })}`,
    stop: (step: number, what: string) => `Step ${count(step, { other: '#' })}: ${what}`,
    previous: 'Previous',
    next: 'Next',
    finish: 'Finish',
  },

  event: {
    close: 'Close',
    expand: 'Show more of the panel',
    collapse: 'Show less of the panel',
    concerns: (threads: readonly string[]) => `Concerns ${list(threads)}`,
    stepOf: (threads: readonly string[]) => `Part of ${list(threads)}`,
    related: 'Related events',
    furtherReading: 'Further reading',
    during: (periods: readonly string[]) => `During: ${list(periods)}`,
    nothingMore: 'The document gives no sources for this event.',
    neighbours: 'Other events',
    previous: (event: string, thread?: string) => `Previous${thread ? ` in ${thread}` : ''}: ${event}`,
    next: (event: string, thread?: string) => `Next${thread ? ` in ${thread}` : ''}: ${event}`,
    inThread: (thread: string) => `In ${thread}`,
    inTime: 'In order of date',
    correctedOn: (date: string) => `Corrected on ${date}`,
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
    notFound: (n: number) =>
      count(n, {
        one: 'Quoted by # source; not found in the source it names',
        other: 'Quoted by # sources; not found in the source they name',
      }),
    asFarAsSeen: ', as far as the editors have seen it',
    corrected: (n: number, by?: string) =>
      `The record says this${by === undefined ? '' : `, ${by}`}; ${count(n, { one: '# source says otherwise', other: '# sources say otherwise' })}`,
    contested: (n: number, otherwise: number) =>
      `${count(n, { one: '# independent source says this', other: '# independent sources say this' })}; ${count(otherwise, { one: '# says otherwise', other: '# say otherwise' })}`,
    onRecord: (by?: string) => (by === undefined ? 'On the record' : `On the record, ${by}`),
    corroborated: (n: number) => count(n, { one: '# independent source', other: '# independent sources' }),
    claimed: (who: string, n: number) =>
      n > 1 ? `${who} says so (${sources(n)}, one origin)` : `${who} says so`,
    oneOrigin: (who: string, n: number) =>
      n > 1 ? `One origin: ${who} (${sources(n)})` : `Single source: ${who}`,
    reportedBy: (who: readonly string[]) => `as reported by ${list(who)}`,
  },

  claim: {
    recordSays: 'The record says',
    recordReported: (by: readonly string[]) => `The record, as reported by ${list(by)}`,
    says: (who: readonly string[]) => `${list(who)} ${who.length > 1 ? 'say' : 'says'}`,
    saysThis: (who: readonly string[]) => `${list(who)} ${who.length > 1 ? 'say' : 'says'} this`,
    saysSo: (who: readonly string[]) => `${list(who)} ${who.length > 1 ? 'say' : 'says'} so too`,
    denies: (who: readonly string[]) => `${list(who)} ${who.length > 1 ? 'deny' : 'denies'} it`,
    through: (who: string, by: readonly string[]) => `${who} (through ${list(by)})`,
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
    minor: (n: number) => count(n, { one: '# minor difference', other: '# minor differences' }),
    stance: { supports: '', denies: '', mentions: 'Mentions it', omits: 'Leaves it out' } satisfies Record<
      Stance,
      string
    >,
  },

  quote: {
    translation: (by: string) => `translation: ${by}`,
    editors: 'editors',
    after: {
      verbatim: (who: string) => `quoting ${who}`,
      translated: (who: string) => `translating ${who}`,
      paraphrased: (who: string) => `paraphrasing ${who}`,
      altered: (who: string) => `altering the words of ${who}`,
      'not-found': (who: string) => `said to be from ${who}, not found there`,
    } satisfies Record<Rendering, (who: string) => string>,
    passingOn: (who: string) => `relaying ${who}`,
    open: 'open at this passage',
    openPage: 'open the source',
    openArchived: 'archived copy',
    newWindow: 'opens in a new window',
    noAddress: 'no public address known',
    noArchive: 'No archived copy known',
    lookForArchive: 'Look for an archived copy',
    noTranslation: (language: string) => `no translation into ${language} yet`,
    unseen: 'not opened by the editors',
    reported: 'known to the editors only through another source',
    seenBy: 'The editors',
    seen: {
      read: 'read it',
      reported: 'know it only through another source',
      unseen: 'did not open its address',
    },
    about: 'about this quote',
    aboutSource: 'about this source',
    cites: (publisher: string) => `${publisher}, reference only`,
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
      normalised: 'matches the source except for spaces and quotation marks',
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

  /** How words reached a source, and what became of them on the way. */
  chain: {
    origin: (who: string, n: number) => `Origin: ${who} (${sources(n)})`,
    this: 'For this version',
    against: 'Against it',
    instead: (answer: string) => `For “${answer}”`,
    source: (publisher: string, language: string) => `${publisher} (${language})`,
    own: (who: string) => `${who} names no other origin`,
    by: {
      verbatim: (who: string, whom: string) => `${who} repeats the words of ${whom} unchanged`,
      translated: (who: string, whom: string) => `${who} translates the words of ${whom}`,
      paraphrased: (who: string, whom: string) => `${who} paraphrases the words of ${whom}`,
      altered: (who: string, whom: string) => `${who} repeats the words of ${whom}, altered`,
      'not-found': (who: string, whom: string) =>
        `${who} attributes words to ${whom} that are not found there`,
    } satisfies Record<Rendering, (who: string, whom: string) => string>,
    ownWords: 'what differs is counted as its own',
  },

  compare: {
    original: 'compare with the original',
    renderings: (n: number) =>
      count(n, { one: 'compare with # rendering', other: 'compare with # renderings' }),
    only: (who: string) => `only in ${who}: `,
    published: (language: string) =>
      `Both as published, in ${language}. Words found in only one of them are marked.`,
    translated: (language: string) =>
      `Compared in ${language}, at least one of them in translation: a word that differs may be the translator’s. Words found in only one of them are marked.`,
    unmarked: (a: string, b: string, language: string) =>
      `One is in ${a}, the other in ${b}, and they cannot both be read in ${language}: no words are marked.`,
    same: 'The words are the same.',
    sides: 'The two wordings',
  },

  cite: {
    event: 'Cite this event',
    quote: 'Cite this quote',
    method: 'How this was made',
    format: 'Format',
    formats: { text: 'Plain text', bibtex: 'BibTeX', csl: 'CSL-JSON' },
    field: 'Citation',
    copy: 'Copy',
    copied: 'Copied',
    selected: 'Copying was refused. The citation is selected: copy it with the keyboard or the menu.',
  },

  /** The parts of a citation in plain text. */
  citation: {
    title: (title: string) => title,
    parts: (parts: readonly string[]) => parts.join(', '),
    undated: 'no date',
    /** A date after a title and a comma. */
    dated: (date: string) => date,
    archived: (address: string | undefined, archive: string) =>
      address === undefined ? `archived: ${archive}` : `${address} (archived: ${archive})`,
    translated: (quote: string, translation: string, by: string) =>
      `${quote} (${translation}, translated by ${by === 'editors' ? 'the editors' : by})`,
    from: (quote: string, reference: string) => `${quote} — ${reference}`,
    quotedIn: (reference: string) => `Quoted in ${reference}`,
    rendered: (rendering: Exclude<Rendering, 'verbatim'>, original: string) =>
      ({
        translated: `Translated from ${original}`,
        paraphrased: `After ${original}`,
        altered: `Altered from ${original}`,
        'not-found': `Given as said by ${original}; not found there`,
      })[rendering],
    happened: (title: string, date: string) => `${title} (${date})`,
    within: (timeline: string) => `In ${timeline}`,
    version: ({ short }: Version, updated: string | undefined) =>
      updated === undefined ? `version sha256 ${short}` : `version of ${updated} (sha256 ${short})`,
  },

  report: {
    report: 'Report an error',
    subject: (title: string) => `Mistake in: ${title}`,
    ask: 'What is wrong, and how do you know?',
    event: (title: string, id: string) => `Event: ${title} (${id})`,
    claim: (text: string) => `Claim: ${text}`,
    version: (version: string, hash: string) => `Document: ${version}, ${hash}`,
    address: (address: string) => `Page: ${address}`,
  },

  sources: {
    onThisPage: 'On this page',
    counts: (accounts: number, records: number, passages: number) =>
      `${sources(accounts + records)}: ${count(accounts, { one: '# account that tells', other: '# accounts that tell' })} the story, ${count(records, { one: '# record that establishes', other: '# records that establish' })} a point · ${count(passages, { one: '# passage', other: '# passages' })}`,
    accounts: (n: number) => `${count(n, { one: 'Account', other: 'Accounts' })} (${number(n)})`,
    records: (n: number) => `${count(n, { one: 'Record', other: 'Records' })} (${number(n)})`,
    group: (type: SourceType, n: number) => `${groups[type]} (${number(n)})`,
    role: { account: 'account', record: 'record' },
    seen: {
      read: 'read by the editors',
      reported: 'known to the editors only through another source',
      unseen: 'not opened by the editors',
    },
    undated: 'date not known',
    passages: (n: number) => count(n, { one: '# passage', other: '# passages' }),
    citedFor: (n: number) =>
      count(n, {
        one: 'Cited for # claim, reference only',
        other: 'Cited for # claims, reference only',
      }),
    unused: 'No claim rests on this passage.',
    smaller: 'a minor point',
    stand: {
      'not-found': 'Quote not found in the source it names',
      otherwise: 'Says otherwise',
      omits: 'Leaves it out',
      answers: 'Answers',
      supports: 'Supports',
      mentions: 'Mentions',
    } satisfies Record<EvidenceRole, string>,
    show: 'Show what it covers on the timeline',
    /** A sentence: the source is put in by `source`. */
    covers: (source: string, covered: number, leftOut: number) =>
      `Showing what ${source} covers: ${count(covered, { one: '# event', other: '# events' })}${leftOut > 0 ? `; leaves out ${number(leftOut)}` : ''}.`,
    undatedCovers: 'Its date of publication is not known, so no event is said to be left out.',
    end: 'Show everything',
    leftOut: 'left out',
  },

  matrix: {
    title: 'Who covers what',
    caption: 'What each account says about each event, and what the records say, taken together',
    event: 'Event',
    record: 'The record',
    differing: 'Only where they differ',
    rows: (shown: number, all: number) =>
      shown === all
        ? count(all, { one: '# event', other: '# events' })
        : `${number(shown)} of ${count(all, { one: '# event', other: '# events' })}`,
    none: 'There is no event on which they differ.',
    scroll: 'The table scrolls in its own frame, with the arrow keys too.',
    points: (n: number) => count(n, { one: '# point', other: '# points' }),
    smaller: (n: number) => count(n, { one: '# minor point', other: '# minor points' }),
    origins: (n: number) => count(n, { one: '# origin', other: '# origins' }),
    stand: {
      'not-found': 'not found',
      otherwise: 'says otherwise',
      omits: 'leaves a point out',
      answers: 'answers',
      supports: 'supports',
      mentions: 'mentions',
    } satisfies Record<EvidenceRole, string>,
    standMeans: {
      'not-found': 'it quotes words that are not in the source it names',
      otherwise: 'it gives a different answer from the one held here',
      omits: 'it leaves the point out: noted by the editors, with their reason',
      answers: 'it gives an answer where none is held here',
      supports: 'it says what is held here',
      mentions: 'it mentions the point and takes no side',
    } satisfies Record<EvidenceRole, string>,
    silence: { silent: 'silent', 'not-yet': 'not yet', undated: 'nothing said' } satisfies Record<
      Silence,
      string
    >,
    silenceMeans: {
      silent:
        'it says nothing about the event, which had begun by the last day on which it may have been published',
      'not-yet': 'an empty cell: the event came after the account, or may have, so it could not be reported',
      undated:
        'it says nothing about the event; as its date of publication or the date of the event is not known, this is not called silence',
    } satisfies Record<Silence, string>,
    recordStand: { denies: 'denies', supports: 'supports' } satisfies Record<RecordRole, string>,
    recordNone: 'no record',
    legend: 'What the signs mean',
    counting:
      'The numbers count claims. For records, their origins are counted too: records from one publisher have one origin.',
  },

  reading: {
    years: 'Years',
    periods: 'Periods',
    sources: 'Sources',
    corrections: 'Corrections',
    monthUnknown: 'Month not known',
    footnote: (n: number) => `Source ${number(n)}`,
    backTo: (use: number) => `Back to mention ${number(use)}`,
    uses: 'Mentioned',
    undated: 'date not known',
  },

  print: {
    what: 'The picture, all events with their quotes, and the addresses of the sources.',
    matrix: 'With the table of who covers what',
    part: (part: number, parts: number) => `part ${number(part)} of ${number(parts)}`,
    edition: 'This edition',
    updated: 'Last updated',
    hash: 'SHA-256 of the document',
    address: 'Page',
  },

  /** What only the published pages say. */
  published: {
    stories: 'Timelines',
    late: 'Search, views and zoom need a script that has not loaded. Everything can be read without it.',
    whole: 'The whole story',
    take: 'Downloads',
    data: 'The document (JSON)',
    calendar: 'Calendar',
    /** In parentheses, of the calendar. */
    leftOut: (n: number) =>
      count(n, { one: 'without # event that it cannot hold', other: 'without # events that it cannot hold' }),
    feed: 'Feed of updates and corrections',
    updated: (date: string) => `Updated on ${date}`,
    corrected: (date: string) => `Correction of ${date}`,
    /** `version`: a citation's words for it. */
    frozen: (version: string) => `This page keeps the ${version}, as it was released.`,
    current: 'Read the current version',
    frame: (title: string) => `${title} (interactive timeline)`,
  },

  failure: {
    notLoaded: 'The timeline could not be loaded.',
    notValid: 'The document of this timeline has mistakes, and it cannot be shown.',
    offline: 'The address did not answer.',
    status: (status: number) => `The address answered with ${status}.`,
    html: 'The address returned a web page instead of JSON.',
    address: 'Address',
    details: 'Details for the author',
    problems: (n: number, first: string) =>
      n === 1
        ? `There is one problem in the document: ${first}`
        : `${count(n, { one: 'There is # problem', other: 'There are # problems' })} in the document, the first at ${first}`,
    again: 'Try again',
  },
});

export type MoreMessages = ReturnType<typeof phrases>;

/** The words that are read after the first picture, in English. The other languages have the same shape. */
export const en = (intl: string): MoreMessages => phrases(means(intl));
