import { cslJson } from '../../core/formats/cslJson.ts';
import { csv, type Separator } from '../../core/formats/csv.ts';
import { sourceReference } from '../../core/formats/reference.ts';
import type { EventId } from '../../core/model/schema.ts';
import type { Story } from '../state/story.svelte.ts';
import { calendarOf } from '../../core/formats/calendar.ts';
import { claimRows } from '../../core/formats/claimRows.ts';

/** Export formats of the whole document. */
export const DATA_FILES = ['csv', 'ics', 'json', 'csl'] as const;
export type DataFile = (typeof DATA_FILES)[number];

export interface TextFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly text: string;
}

/** What an export needs from the page. */
interface ExportContext {
  readonly linkTo: (event: EventId) => string | undefined;
  /** The JSON text of the document exactly as it was loaded; undefined if it came as an object. */
  readonly written: string | undefined;
  /** Between the columns of a table. */
  readonly separator: Separator;
}

/** A file of the whole timeline. Texts are in the reader's language if the format has room for one language only. */
export function dataFile(
  file: DataFile,
  { timeline, words }: Story,
  { linkTo, written, separator }: ExportContext,
): TextFile {
  const { document } = timeline;
  const { locale } = words;
  switch (file) {
    case 'csv': {
      const [ending, type] = separator === 'tab' ? ['tsv', 'text/tab-separated-values'] : ['csv', 'text/csv'];
      return {
        name: `${document.id}.${locale}.${ending}`,
        type: `${type};charset=utf-8`,
        text: csv(claimRows(timeline, words, linkTo), separator),
      };
    }
    case 'ics':
      return {
        name: `${document.id}.${locale}.ics`,
        type: 'text/calendar;charset=utf-8',
        text: calendarOf(timeline, locale, linkTo),
      };
    case 'json':
      return {
        name: `${document.id}.json`,
        type: 'application/json',
        text: written ?? `${JSON.stringify(document, undefined, 2)}\n`,
      };
    case 'csl':
      return {
        name: `${document.id}.csl.json`,
        type: 'application/vnd.citationstyles.csl+json',
        text: cslJson(
          document.sources.map((source) => sourceReference(timeline, source, locale)),
          (edtf) => words.date(edtf),
        ),
      };
  }
}
