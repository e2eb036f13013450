import type { StatusId } from '../../src/core/model/claim.ts';
import type {
  DateRole,
  Fidelity,
  RelationType,
  Rendering,
  Source,
  SourceType,
  Stance,
} from '../../src/core/model/schema.ts';
import { code, table } from './markdown.ts';

const SOURCE_TYPE: Readonly<Record<SourceType, string>> = {
  official: 'a parliament, court, ministry or agency: minutes, ballots, releases. A record',
  law: 'the text of a law, bill or decision. A record',
  statement: "somebody's own word: a post, a speech, a company's release",
  news: 'the press',
  ngo: 'civil society',
  academic: 'research',
  other: 'anything else',
};
const ROLE: Readonly<Record<NonNullable<Source['role']>, string>> = {
  account: 'it tells the story, and is compared with the others that do',
  record: 'it establishes a point',
};
const SEEN: Readonly<Record<NonNullable<Source['seen']>, string>> = {
  read: 'the editors read it; so it is when nothing is said',
  reported: 'they know it through another source',
  unseen: 'they did not open it: of it there are citations, not quotes',
};
const STANCE: Readonly<Record<Stance, string>> = {
  supports: 'it says so',
  denies: 'it says that it is not so',
  mentions: 'it speaks of it without saying so; never counts',
  omits: 'it leaves out what one would expect; never counts, and needs a note that says what',
};
const RENDERING: Readonly<Record<Rendering, string>> = {
  verbatim: 'word for word',
  translated: 'in another language',
  paraphrased: 'in other words, with the same sense',
  altered: 'in words that change the sense or the quotation',
  'not-found': 'it is not where it is said to come from',
};
const FIDELITY: Readonly<Record<Fidelity, string>> = {
  exact: 'the words stand in the text once, character by character',
  normalised: 'they stand there after the normalisation below',
  drifted: 'something near them stands there, and not they',
  gone: 'neither they nor anything near them stand there',
  unchecked: 'there was no text to compare them with',
};
const DATE_ROLE: Readonly<Record<DateRole, string>> = {
  filed: 'tabled, lodged',
  adopted: 'voted, decided',
  signed: 'signed, promulgated',
  published: 'in an official journal, or at all',
  'in-force': 'it became law',
  applied: 'it began to be applied',
  'struck-down': 'annulled',
  other: 'what its label says',
};
const RELATION: Readonly<Record<RelationType, string>> = {
  amends: 'it changes it',
  rejects: 'it refuses it',
  repeals: 'it ends it',
  implements: 'it puts it into effect',
  answers: 'it reacts to it',
  follows: 'it comes from it',
  repeats: 'it does the same again',
  other: 'what its label says, read from both ends',
};
const STATUS: Readonly<Record<StatusId, readonly [when: string, words: string]>> = {
  open: ['`open` is `true`: the editors hold no version', 'Sources differ: N say …, M say …'],
  'not-found': [
    'every supporting piece is a quotation with the rendering `not-found`',
    'Quoted by N sources; not found in the source they name',
  ],
  corrected: [
    'there is an account or a denial; a record supports the text, and none the other',
    'The record says this; N sources say otherwise',
  ],
  contested: ['there is an account or a denial', 'N independent sources say this; M say otherwise'],
  'on-record': ['a record supports it', 'On the record'],
  corroborated: ['two origins or more support it', 'N independent sources'],
  claimed: ['one origin, of type `statement`', 'X says so (N sources, one origin)'],
  'one-origin': ['one origin', 'Single source: X; One origin: X (N sources)'],
};

const meanings = (name: string, list: Readonly<Record<string, string>>): string =>
  table(
    [name, 'Meaning'],
    Object.entries(list).map(([value, meaning]) => [code(value), meaning]),
  );

/** The meaning of each choice of the closed lists; the compiler checks that none is missing. */
export const lists = (): string =>
  [
    meanings('`type` of a source', SOURCE_TYPE),
    meanings('`role` of a source', ROLE),
    meanings('`seen` of a source', SEEN),
    meanings('`stance` of a piece of evidence', STANCE),
    meanings('`rendering` of an attribution', RENDERING),
    meanings('`state` of a comparison', FIDELITY),
    meanings('`role` of a date', DATE_ROLE),
    meanings('`type` of a relation', RELATION),
  ].join('\n\n');

/** In the order in which they are tried. */
export const statuses = (): string =>
  table(
    ['Status', 'When', 'In words'],
    Object.entries(STATUS).map(([status, [when, words]]) => [code(status), when, words]),
  );
