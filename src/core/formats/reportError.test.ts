import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallDocument } from '../../../tests/arbitrary/small.ts';
import { textIn } from '../model/text.ts';
import { validate } from '../model/validate.ts';
import { reportError, type Reported } from './reportError.ts';

const result = validate(smallDocument());
if (!result.ok) throw new Error('the small document is not valid');
const { document } = result.timeline;
const [event] = document.events;

const reported: Reported = {
  title: document.title,
  event,
  claim: event?.claims?.[0],
  version: { updated: '2025-07-01', sha256: 'ab'.repeat(32), short: 'abababababab' },
  address: 'https://example.org/t/small/?event=senate-votes&lang=en#x',
  words: {
    plain: (text) => textIn(text, 'en', document.languages).text,
    subject: (title) => `Mistake in: ${title}`,
    ask: 'What is wrong, and how do you know?',
    event: (title, id) => `Event: ${title} (${id})`,
    claim: (text) => `Claim: ${text}`,
    version: ({ updated, short }) => `Version: ${updated ?? ''} (${short})`,
    address: (address) => `Address: ${address}`,
  },
};
const BODY = [
  'What is wrong, and how do you know?',
  '',
  '',
  'Event: The Senate votes (senate-votes)',
  'Claim: The article was adopted',
  'Version: 2025-07-01 (abababababab)',
  'Address: https://example.org/t/small/?event=senate-votes&lang=en#x',
  '',
].join('\r\n');

/** As a mail program reads it (RFC 6068: `+` is a plus). */
const fieldsOf = (address: string | undefined) =>
  Object.fromEntries(
    (address?.split('?')[1] ?? '').split('&').map((field) => field.split('=').map(decodeURIComponent)),
  ) as Readonly<Record<string, string>>;

describe('a mistake is reported', () => {
  it('by a letter with subject and body', () => {
    const address = reportError('mailto:ada@example.org', reported);
    expect(address).toMatch(/^mailto:ada@example\.org\?subject=Mistake%20in%3A%20The%20Senate%20votes&body=/);
    expect(fieldsOf(address)).toEqual({ subject: 'Mistake in: The Senate votes', body: BODY });
  });

  it('of the whole timeline, when no event is open', () => {
    const fields = fieldsOf(
      reportError('mailto:ada@example.org', { ...reported, event: undefined, claim: undefined }),
    );
    expect(fields['subject']).toBe('Mistake in: A small story');
    expect(fields['body']).not.toContain('Event');
  });

  it('with what the contact fills in itself', () => {
    const contact = 'mailto:ada@example.org?cc=bob@example.org&Subject=Timeline';
    const address = reportError(contact, reported);
    expect(address?.startsWith(`${contact}&body=`)).toBe(true);
    expect(fieldsOf(address)).toEqual({ cc: 'bob@example.org', Subject: 'Timeline', body: BODY });
  });

  it('on a page, whose address stays as it is', () => {
    expect(reportError('https://example.org/report?a=b', reported)).toBe('https://example.org/report?a=b');
  });

  it('nowhere, when there is no contact', () => {
    expect(reportError(undefined, reported)).toBeUndefined();
  });
});

it('any text arrives, with line breaks as letters have them', () => {
  const text = fc.string({ unit: 'grapheme' }).map((it) => it.replaceAll('\r', ''));
  fc.assert(
    fc.property(text, text, (title, ask) => {
      const address = reportError('mailto:a@example.org', {
        ...reported,
        event: undefined,
        title,
        words: { ...reported.words, ask },
      });
      expect(address).toMatch(/^mailto:a@example\.org\?[A-Za-z0-9\-_.!~*()%=&]*$/);
      const fields = fieldsOf(address);
      expect(fields['subject']).toBe(`Mistake in: ${title.replaceAll('\n', '\r\n')}`);
      expect(fields['body']?.startsWith(`${ask.replaceAll('\n', '\r\n')}\r\n`)).toBe(true);
    }),
  );
});
