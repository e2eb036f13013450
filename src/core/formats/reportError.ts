import type { Claim, Text, TimelineEvent } from '../model/schema.ts';
import type { Version } from '../model/version.ts';

/** The texts of an error report in the reader's language. Each is one or a few lines of plain text. */
export interface ReportWords {
  /** A text of the document in the reader's language. */
  plain(text: Text): string;
  /** Mistake in: … */
  subject(title: string): string;
  /** What is wrong, and how do you know? (the place to write, first) */
  readonly ask: string;
  event(title: string, id: string): string;
  claim(text: string): string;
  version(version: Version): string;
  address(address: string): string;
}

/** What an error report is about: the page, event and claim that the reader sees. */
export interface Reported {
  readonly title: Text;
  readonly event: TimelineEvent | undefined;
  readonly claim: Claim | undefined;
  readonly version: Version;
  readonly address: string;
  readonly words: ReportWords;
}

/**
 * Encodes a header field of a mailto address: RFC 6068 requires `%20` for a space and `%0D%0A` for a line break;
 * otherwise as in any query.
 */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/\r\n?|\n/g, '\r\n')).replace(
    /'/g,
    '%27',
  );

/** The names of the header fields in an address's query, as `subject` in `mailto:a@example.org?subject=Timeline`. */
const fieldsOf = (query: string): ReadonlySet<string> =>
  new Set(query.split('&').map((field) => field.split('=', 1)[0]?.toLowerCase() ?? ''));

/**
 * The address for reporting an error. A `mailto:` contact gets subject and body ("The 'mailto' URI Scheme", RFC 6068), unless
 * it has these fields already; the address of a page is returned unchanged. Undefined when there is no contact.
 */
export function reportError(
  contact: string | undefined,
  { title, event, claim, version, address, words }: Reported,
): string | undefined {
  if (contact === undefined || !/^mailto:/i.test(contact)) return contact;
  const body = [
    words.ask,
    '',
    '',
    ...(event ? [words.event(words.plain(event.title), event.id)] : []),
    ...(claim ? [words.claim(words.plain(claim.text))] : []),
    words.version(version),
    words.address(address),
    '',
  ].join('\n');
  const fields = { subject: words.subject(words.plain(event?.title ?? title)), body };
  const [to = contact, query = ''] = contact.split(/\?(.*)/s, 2);
  const given = fieldsOf(query);
  const added = Object.entries(fields)
    .filter(([name]) => !given.has(name))
    .map(([name, text]) => `${name}=${encode(text)}`);
  return `${to}?${[...(query === '' ? [] : [query]), ...added].join('&')}`;
}
