/**
 * What is written here, read by Citation.js (https://citation.js.org): its own parser of BibLaTeX, and citeproc for
 * CSL-JSON.
 */
// @ts-expect-error the package has no types
import { Cite as Library } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineDocument } from '../../../tests/arbitrary/document.ts';
import { runs } from '../../../tests/runs.ts';
import { harbour } from '../../../tests/stories/stories.ts';
import { timeline } from '../model/timeline.ts';
import { bibtex } from './bibtex.ts';
import { type CslItem, cslItem, cslJson } from './cslJson.ts';
import {
  eventReference,
  excerptReference,
  type Reference,
  sourceReference,
  timelineReference,
} from './reference.ts';

interface Bibliography {
  readonly data: readonly CslItem[];
  format(name: 'bibliography', options: object): string;
}
const read = (input: unknown) => new (Library as new (input: unknown) => Bibliography)(input);

const inWords = (edtf: string) => `some time in ${edtf}`;
const fromBib = (...references: readonly Reference[]) => read(bibtex(references, inWords)).data;
const fromCsl = (...references: readonly Reference[]) =>
  read(JSON.parse(cslJson(references, inWords)) as unknown).data;

const story = harbour();
const { sources, excerpts = [], events } = story.document;
const version = { updated: '2026-02-10', sha256: 'ab'.repeat(32), short: 'ab'.repeat(6) };
const edition = { timeline: story, version, language: 'en', address: 'https://example.org/t/story/' };
const references: readonly Reference[] = [
  ...sources.map((source) => sourceReference(story, source, 'en')),
  ...excerpts.map((excerpt) => excerptReference(story, excerpt, 'en')),
  ...events.map((event) => eventReference(edition, event)),
  timelineReference(edition),
];

/** Citation.js encodes an address of BibLaTeX once more when `decodeURI` changes nothing: `%2F` becomes `%252F`. */
const asRead = (url: string | undefined) =>
  url !== undefined && decodeURI(url) === url ? encodeURI(url) : url;

const plain = (text: string | undefined) => text?.replace(/\s+/gu, ' ');

const names = (item: CslItem | undefined) =>
  (item?.author ?? []).map((name) => Object.values(name as Readonly<Record<string, string>>).join(' '));

describe('everything a story can have cited', () => {
  const bib = new Map(fromBib(...references).map((item) => [item.id, item]));
  const csl = new Map(fromCsl(...references).map((item) => [item.id, item]));

  it('has a key of its own', () => {
    expect(new Set(references.map(({ key }) => key)).size).toBe(references.length);
    expect([bib.size, csl.size]).toEqual([references.length, references.length]);
  });

  it('arrives from CSL-JSON as it was', () => {
    const items = references.map((reference) => cslItem(reference, inWords));
    expect(references.map(({ key }) => csl.get(key))).toMatchObject(items);
  });

  it('arrives from BibLaTeX with its title, authors, place, date, day of access, address and words', () => {
    const said = references.map((reference) => {
      const { id, title, issued, accessed, URL, annote } = cslItem(reference, inWords);
      const date = issued?.['date-parts'] ?? issued?.literal;
      const { authors, publisher: where } = reference;
      return { id, title, authors, where, date, accessed, url: asRead(URL), words: plain(annote) };
    });
    const heard = references.map(({ key }) => {
      const {
        id,
        title,
        issued,
        accessed,
        URL: url,
        annote,
        ...rest
      } = bib.get(key) ?? ({} as Partial<CslItem>);
      const date = issued?.['date-parts'] ?? issued?.literal;
      const where = rest['container-title'] ?? rest.publisher;
      return { id, title, authors: names(bib.get(key)), where, date, accessed, url, words: plain(annote) };
    });
    expect(heard).toEqual(said);
  });

  it('is set by a citation style', () => {
    const options = { format: 'text', template: 'apa', lang: 'en-US' };
    const cited = references.slice(0, 20);
    const text = plain(read(JSON.parse(cslJson(cited, inWords))).format('bibliography', options));
    for (const { title, url } of cited) {
      // the words of a law's title get capitals
      expect(text?.toLowerCase()).toContain(plain(title)?.toLowerCase());
      if (url !== undefined) expect(text).toContain(url);
    }
  });
});

describe('of any document and text', () => {
  it('both formats are read back with as many items, and the same titles', () => {
    fc.assert(
      fc.property(timelineDocument, (document) => {
        const any = timeline(document);
        const all = document.sources.map((source) => sourceReference(any, source, 'en'));
        expect(fromBib(...all).map(({ title }) => title)).toEqual(all.map(({ title }) => title));
        expect(fromCsl(...all).map(({ title }) => title)).toEqual(all.map(({ title }) => title));
      }),
      runs(20),
    );
  });

  it('every sign that means something to LaTeX is only a sign', () => {
    const sign = fc.constantFrom(...Array.from('\\{}#$%&_~^"@=,\'`-a é文ق'));
    const title = fc
      .string({ unit: sign, minLength: 1, maxLength: 30 })
      .map((text) => `a${text.replace(/\s+/gu, ' ')}b`);
    const [first] = references;
    fc.assert(
      fc.property(title, title, (one, other) => {
        if (first === undefined) return;
        const [read] = fromBib({
          ...first,
          title: one,
          authors: [other, 'Ministry of A and B, C'],
          quote: other,
        });
        expect(read?.title).toBe(one);
        expect(names(read)).toEqual([other, 'Ministry of A and B, C']);
        expect(read?.annote).toBe(other);
      }),
    );
  });
});
