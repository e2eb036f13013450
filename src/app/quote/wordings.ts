import type { Excerpt, Source, Text } from '../../core/model/schema.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import { sameLanguage } from '../../core/model/text.ts';
import { type DiffSegment, wordDiff } from './wordDiff.ts';

/** A quote to compare another one with: its original, or a rendering of it. */
export interface Counterpart {
  readonly excerpt: Excerpt;
  readonly source: Source;
  readonly role: 'original' | 'rendering';
  /** The editors' note on the difference. */
  readonly note: Text | undefined;
}

/** The original first, if the document has an excerpt of it; then the excerpts that are attributed to this one. */
export function counterparts(timeline: Timeline, excerpt: Excerpt): readonly Counterpart[] {
  const to = excerpt.attributedTo;
  const original = to?.excerpt === undefined ? undefined : timeline.excerptById.get(to.excerpt);
  const renderings = [...timeline.excerptById.values()].filter(
    ({ attributedTo }) => attributedTo?.excerpt === excerpt.id,
  );
  const counterpart = (it: Excerpt, role: Counterpart['role'], note?: Text): Counterpart => ({
    excerpt: it,
    source: sourceOf(timeline, it),
    role,
    note,
  });
  return [
    ...(original ? [counterpart(original, 'original', to?.note)] : []),
    ...renderings.map((it) => counterpart(it, 'rendering', it.attributedTo?.note)),
  ];
}

/** The source of an excerpt. Throws if the excerpt belongs to another document. */
function sourceOf({ sourceById }: Timeline, { id, source }: Excerpt): Source {
  const found = sourceById.get(source);
  if (!found) throw new Error(`"${id}" was not validated: its source names nothing`);
  return found;
}

/** One of two wordings as it is compared. */
export interface Wording {
  readonly source: Source;
  /** The language of `segments`. */
  readonly lang: string;
  readonly translated: boolean;
  readonly segments: readonly DiffSegment[];
}

/**
 * A comparison of two wordings. `by` says which texts are compared:
 *
 * - `published`: the words as published, which are in one language
 * - `translated`: both in the reader's language, at least one of them in translation
 * - `unmarked`: there is no language in which both exist; shown as published, nothing is marked
 */
export interface Wordings {
  readonly by: 'published' | 'translated' | 'unmarked';
  readonly sides: readonly [Wording, Wording];
  /** No word differs. */
  readonly same: boolean;
}

/** Compares two excerpts for a reader of the language `locale`. */
export function wordings(timeline: Timeline, a: Excerpt, b: Excerpt, locale: string): Wordings {
  const [sourceA, sourceB] = [sourceOf(timeline, a), sourceOf(timeline, b)];
  const side = (source: Source, segments: readonly DiffSegment[], lang = source.language): Wording => ({
    source,
    lang,
    translated: lang !== source.language,
    segments,
  });
  const compared = (by: Wordings['by'], textA: string, textB: string, langs: readonly string[]): Wordings => {
    const [inA, inB] = wordDiff(textA, textB);
    return {
      by,
      sides: [side(sourceA, inA, langs[0]), side(sourceB, inB, langs[1])],
      same: ![...inA, ...inB].some(({ only }) => only),
    };
  };
  const [exactA, exactB] = [a.selector.exact, b.selector.exact];
  if (sameLanguage(sourceA.language, sourceB.language)) return compared('published', exactA, exactB, []);
  const [readA, readB] = [readIn(a, sourceA, locale), readIn(b, sourceB, locale)];
  if (readA && readB) return compared('translated', readA.text, readB.text, [readA.lang, readB.lang]);
  const whole = (text: string): readonly DiffSegment[] => [{ text, only: false }];
  return { by: 'unmarked', sides: [side(sourceA, whole(exactA)), side(sourceB, whole(exactB))], same: false };
}

/** An excerpt's words in a language: as published, or translated; undefined if neither is in that language. */
function readIn(
  { selector, translations = {} }: Excerpt,
  { language }: Source,
  locale: string,
): { readonly text: string; readonly lang: string } | undefined {
  if (sameLanguage(language, locale)) return { text: selector.exact, lang: language };
  const [lang, translation] = Object.entries(translations).find(([tag]) => sameLanguage(tag, locale)) ?? [];
  return lang === undefined || !translation ? undefined : { text: translation.text, lang };
}
