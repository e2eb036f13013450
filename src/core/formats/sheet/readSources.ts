import type { SourceType, Text } from '../../model/schema.ts';
import { present, withoutScheme } from '../reading/defaults.ts';
import { idFrom, Ids, isId } from '../reading/ids.ts';
import { type FoundAttribution, type FoundExcerpt, type FoundSource } from './found.ts';
import type { Log } from './log.ts';
import { firstText, NameReader, type Named } from './names.ts';
import type { SheetRow } from './row.ts';
import type { SheetDates } from './sheetDates.ts';
import { type SourceCell, sourcesIn, wordIn } from './values.ts';

/** What a document that is read into has already. */
export interface KnownSources {
  readonly sources: readonly { readonly id: string; readonly url?: string; readonly title: Text }[];
  readonly excerpts: readonly {
    readonly id: string;
    readonly source: string;
    readonly selector: { readonly exact: string };
  }[];
  readonly publishers: readonly Named[];
}

/** What a row says of a source. */
type Described = { readonly id: string } & {
  readonly [Key in Exclude<keyof FoundSource, 'id'>]?: FoundSource[Key] | undefined;
};

/** What tells quotes apart that have no id. */
const quoteKey = (source: string, exact: string): string => JSON.stringify([source, exact]);

/** Reads the sources and the excerpts of a sheet; each may be named in many rows, and is described in one. */
export class SourceReader {
  readonly publishers: NameReader;
  private readonly sources = new Map<string, FoundSource>();
  private readonly excerpts = new Map<string, FoundExcerpt>();
  private readonly known: KnownSources;
  private readonly sourceIds = new Ids();
  private readonly excerptIds = new Ids();
  private readonly byUrl = new Map<string, string>();
  private readonly byTitle = new Map<string, string>();
  private readonly byQuote = new Map<string, string>();
  private readonly language: string;
  private readonly dates: SheetDates;
  private readonly log: Log;

  /** @param rows all rows: ids that they give are not made for anything else */
  constructor(
    rows: readonly SheetRow[],
    { known, language, dates, log }: { known: KnownSources; language: string; dates: SheetDates; log: Log },
  ) {
    [this.known, this.language, this.dates, this.log] = [known, language, dates, log];
    this.publishers = new NameReader(known.publishers);
    for (const { id, url } of known.sources) {
      this.sourceIds.give(id);
      if (url !== undefined && !this.byUrl.has(url)) this.byUrl.set(url, id);
    }
    for (const { id, source, selector } of known.excerpts) {
      this.excerptIds.give(id);
      const key = quoteKey(source, selector.exact);
      if (!this.byQuote.has(key)) this.byQuote.set(key, id);
    }
    const given = (texts: readonly (string | undefined)[]) =>
      new Set(texts.filter((it): it is string => it !== undefined && isId(it)));
    for (const id of given(rows.flatMap((row) => sourcesIn(row.at('source')).map((it) => it.id))))
      if (!this.isSource(id)) this.sourceIds.give(id);
    for (const id of given(rows.map((row) => row.at('excerpt id'))))
      if (!this.isExcerpt(id)) this.excerptIds.give(id);
  }

  private isSource(id: string): boolean {
    return this.sources.has(id) || this.known.sources.some((it) => it.id === id);
  }

  private isExcerpt(id: string): boolean {
    return this.excerpts.has(id) || this.known.excerpts.some((it) => it.id === id);
  }

  /**
   * The ids of the sources that a row names; those that it describes are described so.
   *
   * @param before the source of the row above, for a quote without one
   */
  sourcesOf(row: SheetRow, before: string | undefined): readonly string[] {
    const cell = row.at('source');
    if (cell === '' && !row.has('source title')) {
      const id = row.at('excerpt id');
      const quoted = this.excerpts.get(id)?.source ?? this.known.excerpts.find((it) => it.id === id)?.source;
      if (quoted !== undefined) return [quoted];
      if (before !== undefined && row.has('quote'))
        this.log.changed(
          row.number,
          '',
          before,
          'a quote without a source is of the source of the row above',
        );
      return before !== undefined && row.has('quote') ? [before] : [];
    }
    const named = cell === '' ? [{}] : sourcesIn(cell);
    return named.map((source) => this.sourceOf(source, row, named.length === 1));
  }

  private sourceOf(cell: SourceCell, row: SheetRow, isOnly: boolean): string {
    const title = (isOnly ? row.text('source title') : undefined) ?? cell.title;
    const first =
      firstText(title, this.language) ?? (typeof title === 'object' ? Object.values(title)[0] : undefined);
    const known =
      cell.id ??
      this.byUrl.get(cell.url ?? '') ??
      (cell.url === undefined ? this.byTitle.get(first ?? '') : undefined);
    const id = known ?? this.sourceIds.give(idFrom(first ?? withoutScheme(cell.url ?? '')));
    if (cell.url !== undefined && !this.byUrl.has(cell.url)) this.byUrl.set(cell.url, id);
    if (first !== undefined && !this.byTitle.has(first)) this.byTitle.set(first, id);
    this.describe({ id, title, ...(isOnly ? this.description(row) : {}), url: cell.url }, row.number);
    return id;
  }

  private description(row: SheetRow): Partial<FoundSource> {
    const [type, language, date] = [row.at('source type'), row.at('source language'), row.at('source date')];
    const known = type === '' ? undefined : wordIn('source type', type);
    if (type !== '' && known === undefined) this.log.left(row.number, type, 'no type of source');
    const published = date === '' ? undefined : this.dates.read({ row: row.number, text: date }, this.log);
    return present<Partial<FoundSource>>({
      publisher: row.has('publisher') ? this.publishers.idOf(row.at('publisher')) : undefined,
      type: known as SourceType | undefined,
      language: language === '' ? undefined : this.languageIn(row.number, language),
      published: published === 'unknown' ? undefined : published,
    });
  }

  private languageIn(row: number, cell: string): string | undefined {
    const tag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(cell) ? cell : undefined;
    if (tag === undefined) this.log.left(row, cell, 'no language tag such as en, fr, ar');
    return tag;
  }

  /** Takes what is said of a source; the first row that says something is right. */
  private describe(said: Described, row: number): void {
    const before = this.sources.get(said.id);
    const entries = Object.entries(said).filter(([, value]) => value !== undefined);
    for (const [key, value] of entries) {
      const had: unknown = before?.[key as keyof FoundSource];
      if (had !== undefined && JSON.stringify(had) !== JSON.stringify(value))
        this.log.left(
          row,
          typeof value === 'string' ? value : JSON.stringify(value),
          `another row says something else of the source ${said.id}`,
        );
    }
    this.sources.set(said.id, { ...Object.fromEntries(entries), ...before, id: said.id });
  }

  /** The excerpt that a row quotes or names; undefined if it does neither. */
  excerptOf(row: SheetRow, source: string | undefined): string | undefined {
    const [given, exact] = [row.at('excerpt id'), row.at('quote')];
    if (given === '' && exact === '') return undefined;
    if (given !== '' && !isId(given))
      this.log.changed(row.number, given, idFrom(given), 'an id has letters, digits, ".", "_" and "-" only');
    if (exact === '') {
      const id = isId(given) ? given : idFrom(given);
      if (this.isExcerpt(id)) return id;
      this.log.left(row.number, given, 'no row has the words of this quote');
      return undefined;
    }
    if (source === undefined) {
      this.log.left(row.number, exact, 'a quote without a source');
      return undefined;
    }
    const key = quoteKey(source, exact);
    const id =
      given === ''
        ? (this.byQuote.get(key) ?? this.excerptIds.give(idFrom(exact.slice(0, 60))))
        : isId(given)
          ? given
          : idFrom(given);
    this.byQuote.set(key, id);
    const before = this.excerpts.get(id);
    if (before !== undefined) {
      if (before.selector.exact !== exact || before.source !== source)
        this.log.left(row.number, exact, `another row has other words for the quote ${id}`);
      return id;
    }
    this.excerpts.set(
      id,
      present<FoundExcerpt>({
        id,
        source,
        selector: { type: 'TextQuoteSelector', exact },
        highlight: this.highlightsIn(row, exact),
        attributedTo: this.attributionOf(row),
      }),
    );
    return id;
  }

  private highlightsIn(row: SheetRow, exact: string): readonly string[] {
    const lines = row
      .at('highlight')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    return lines.filter((line) => {
      if (exact.includes(line)) return true;
      this.log.left(row.number, line, 'these words are not in the quote');
      return false;
    });
  }

  /** Whose words they are. Whether a text is the id of a source is known when all rows are read: see `resolved`. */
  attributionOf(row: SheetRow): FoundAttribution | undefined {
    const name = row.text('attributed to');
    const cell = row.at('rendering');
    const rendering = cell === '' ? undefined : wordIn('rendering', cell);
    if (cell !== '' && rendering === undefined)
      this.log.left(row.number, cell, 'no word for how words are passed on');
    if (name === undefined) {
      if (rendering !== undefined) this.log.left(row.number, cell, 'nobody to whom the words are attributed');
      return undefined;
    }
    if (rendering === undefined)
      this.log.changed(row.number, '', 'paraphrased', 'it is not said how the words are passed on');
    return { name, rendering: (rendering ?? 'paraphrased') as NonNullable<FoundAttribution['rendering']> };
  }

  /** An attribution to a source where its name is the id or the address of one. */
  resolved(to: FoundAttribution): FoundAttribution {
    if (typeof to.name !== 'string') return to;
    const id = this.isSource(to.name) ? to.name : this.byUrl.get(to.name);
    if (id === undefined) return to;
    return present<FoundAttribution>({ source: id, rendering: to.rendering });
  }

  /** All that the sheet says, after all rows were read. */
  get found(): { readonly sources: readonly FoundSource[]; readonly excerpts: readonly FoundExcerpt[] } {
    const excerpts = Array.from(this.excerpts.values(), (it) =>
      it.attributedTo === undefined ? it : { ...it, attributedTo: this.resolved(it.attributedTo) },
    );
    return { sources: [...this.sources.values()], excerpts };
  }
}
