import type { Evidence, Excerpt, Text, TimelineEvent } from '../model/schema.ts';
import { stagesAt } from '../model/stages.ts';
import { textIn } from '../model/text.ts';
import type { Timeline } from '../model/timeline.ts';

/** The kinds of searched texts of an event, in descending order of weight. */
export const FIELDS = ['title', 'summary', 'claim', 'note', 'quote'] as const;
export type Field = (typeof FIELDS)[number];

/** One text of an event, in one language. */
export interface Passage {
  readonly field: Field;
  readonly text: string;
  readonly lang: string;
}

/** All searched texts of an event, in every language of the document and of its quotes; without duplicates. */
export function passagesOf(timeline: Timeline, event: TimelineEvent): readonly Passage[] {
  const { languages } = timeline.document;
  const passages: Passage[] = [];
  const seen = new Set<string>();
  const add = (field: Field, text: string, lang: string) => {
    const key = `${lang} ${text}`;
    if (seen.has(key)) return;
    seen.add(key);
    passages.push({ field, text, lang });
  };
  const addText = (field: Field, text: Text | undefined) => {
    if (text === undefined) return;
    if (typeof text === 'string') add(field, text, textIn(text, '', languages).lang);
    else for (const [lang, its] of Object.entries(text)) add(field, its, lang);
  };
  const addExcerpt = ({ selector, source, translations = {}, attributedTo }: Excerpt) => {
    add('quote', selector.exact, timeline.sourceById.get(source)?.language ?? 'und');
    for (const [lang, { text }] of Object.entries(translations)) add('quote', text, lang);
    addText('note', attributedTo?.note);
  };
  const addEvidence = (evidence: Evidence) => {
    addText('note', evidence.note);
    if ('excerpt' in evidence) {
      const excerpt = timeline.excerptById.get(evidence.excerpt);
      if (excerpt) addExcerpt(excerpt);
    } else addText('note', evidence.attributedTo?.note);
  };

  addText('title', event.title);
  addText('title', event.short);
  addText('summary', event.summary);
  for (const { stage } of stagesAt(timeline, event.id)) addText('summary', stage.label);
  addText('summary', event.place?.name);
  for (const claim of event.claims ?? []) {
    addText('claim', claim.text);
    for (const account of claim.accounts ?? []) addText('claim', account.text);
    for (const evidence of [claim, ...(claim.accounts ?? [])].flatMap((it) => it.evidence))
      addEvidence(evidence);
  }
  for (const { label } of event.links ?? []) addText('note', label);
  for (const { alt, caption, credit } of event.media ?? [])
    for (const text of [alt, caption, credit]) addText('note', text);
  return passages;
}
