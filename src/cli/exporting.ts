import { calendarOf, leftOutOfCalendar } from '../core/formats/calendar.ts';
import { cslJson } from '../core/formats/cslJson.ts';
import { sourceReference } from '../core/formats/reference.ts';
import { notHeld } from '../core/formats/sheet/notHeld.ts';
import { sheetFile } from '../core/formats/sheet/sheetFile.ts';
import type { Separator } from '../core/formats/csv.ts';
import { wordsFor } from '../core/i18n/words.ts';
import type { Timeline } from '../core/model/timeline.ts';

/** What a document can be written as. */
export const EXPORTS = ['csv', 'xlsx', 'ics', 'csl'] as const;
export type ExportFormat = (typeof EXPORTS)[number];

export interface ExportOptions {
  /** Of the texts in a calendar and a list of sources; a sheet has all. */
  readonly language: string;
  /** Between the cells of a CSV. */
  readonly separator: Separator;
  /** The absolute address of an event's page, for calendars. */
  readonly linkTo: (event: string) => string | undefined;
}

export interface Exported {
  readonly bytes: Uint8Array;
  /** What is not in it, for the author. */
  readonly notes: readonly string[];
}

/**
 * A document as the bytes of another tool's file.
 *
 * @throws FileError when a text is too long for a cell of a workbook
 */
export async function exported(
  timeline: Timeline,
  format: ExportFormat,
  { language, separator, linkTo }: ExportOptions,
): Promise<Exported> {
  const { document } = timeline;
  const utf8 = (text: string) => new TextEncoder().encode(text);
  switch (format) {
    case 'csv':
    case 'xlsx':
      return {
        bytes: await sheetFile(document, format, separator),
        notes: sheetNotes(document),
      };
    case 'ics': {
      const count = leftOutOfCalendar(timeline);
      return {
        bytes: utf8(calendarOf(timeline, language, linkTo)),
        notes:
          count === 0
            ? []
            : [
                `left out: ${String(count)} events that no calendar can have, without a day or before the year 1`,
              ],
      };
    }
    case 'csl': {
      const words = wordsFor(language, document.languages);
      const references = document.sources.map((source) => sourceReference(timeline, source, language));
      return { bytes: utf8(cslJson(references, (edtf) => words.date(edtf))), notes: [] };
    }
  }
}

/** What is not in a sheet, in one line. */
function sheetNotes(document: Timeline['document']): readonly string[] {
  const places = notHeld(document).map(({ place }) => place);
  if (places.length === 0) return [];
  return [
    `not in the sheet, for it has no columns for them: ${places.join(', ')}. They stay in the document: "import --into" brings changes of the sheet back and keeps them`,
  ];
}
