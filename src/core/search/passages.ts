import type { Evidence, Excerpt, Text, TimelineEvent } from '../model/schema.ts';
import { textIn } from '../model/text.ts';
import type { Timeline } from '../model/timeline.ts';

/** What a text is to its event: the weightier first. */
export const FIELDS = ['title', 'summary', 'claim', 'note', 'quote'] as const;
export type Field = (typeof FIELDS)[number];

/** One text of an event, in one language. */
export interface Passage {
  readonly field: Field;
  readonly text: string;
  readonly lang: string;
}

/** All that is searched of an event, in every language of the document; each text once. */
export function passagesOf(timeline: Timeline, event: TimelineEvent): readonly Passage[] {
  const { languages } = timeline.document;
  const passages: Passage[] = [];
  const seen = new Set<string>();
  const say = (field: Field, text: string, lang: string) => {
    const key = `${lang} ${text}`;
    if (seen.has(key)) return;
    seen.add(key);
    passages.push({ field, text, lang });
  };
  const tell = (field: Field, text: Text | undefined) => {
    if (text === undefined) return;
    if (typeof text === 'string') say(field, text, textIn(text, '', languages).lang);
    else for (const [lang, its] of Object.entries(text)) say(field, its, lang);
  };
  const quote = ({ selector, source, translations = {}, attributedTo }: Excerpt) => {
    say('quote', selector.exact, timeline.sourceById.get(source)?.language ?? 'und');
    for (const [lang, { text }] of Object.entries(translations)) say('quote', text, lang);
    tell('note', attributedTo?.note);
  };
  const show = (evidence: Evidence) => {
    tell('note', evidence.note);
    if ('excerpt' in evidence) {
      const excerpt = timeline.excerptById.get(evidence.excerpt);
      if (excerpt) quote(excerpt);
    } else tell('note', evidence.attributedTo?.note);
  };

  tell('title', event.title);
  tell('title', event.short);
  tell('summary', event.summary);
  for (const claim of event.claims ?? []) {
    tell('claim', claim.text);
    for (const account of claim.accounts ?? []) tell('claim', account.text);
    for (const evidence of [claim, ...(claim.accounts ?? [])].flatMap((it) => it.evidence)) show(evidence);
  }
  return passages;
}
