import type { Text } from '../../model/schema.ts';
import { plainText } from '../reading/richText.ts';
import type { TableRow } from '../reading/table.ts';
import { COLUMN_IDS, type ColumnId, COLUMNS } from './columns.ts';
import type { Head, Heads } from './heads.ts';
import type { LinkCell } from './values.ts';
import { activeCell } from '../csv.ts';

/** How cells are read. */
export interface CellRules {
  readonly heads: Heads;
  /** The tag of columns without one. */
  readonly language: string;
  /** Whether texts may hold HTML and Markdown, as other programs write them. */
  readonly markup: boolean;
}

/** The cells of a row by the column that they are in. */
export class SheetRow {
  readonly number: number;
  /** Links that stood in texts, or behind them. */
  readonly links: LinkCell[] = [];
  /** Elements in texts that are no text. */
  readonly dropped: string[] = [];
  private readonly cells = new Map<ColumnId, Map<string, string>>();
  private readonly language: string;

  constructor(row: TableRow, { heads, language, markup }: CellRules) {
    this.number = row.number;
    this.language = language;
    for (const head of heads.known) {
      const text = this.cellText(row, head, markup);
      if (text !== '') this.add(head, text);
    }
  }

  private cellText(row: TableRow, { index, column }: Head, markup: boolean): string {
    const cell = activeCell(row.cells[index] ?? '').trim();
    const link = row.links?.get(index);
    if (link !== undefined && !cell.includes(link)) {
      // in these columns the address is what is wanted; the words are its title
      if (column === 'source' || column === 'link' || column === 'image')
        return this.linked(column, cell, link);
      this.links.push(cell === '' ? { url: link } : { url: link, label: cell });
    }
    if (!markup || column === 'link' || column === 'source' || column === 'quote') return cell;
    const { text, links, dropped } = plainText(cell);
    this.links.push(...links);
    this.dropped.push(...dropped);
    return text;
  }

  private linked(column: ColumnId, words: string, link: string): string {
    if (column === 'link' && words !== '') return `[${words.replace(/[[\]\n]/gu, ' ')}](${link})`;
    if (column === 'source' && words !== '' && !this.has('source title')) this.set('source title', words);
    return link;
  }

  private add({ column, tag = this.language }: Head, text: string): void {
    const before = this.cells.get(column)?.get(tag);
    this.set(column, before === undefined ? text : `${before}\n${text}`, tag);
  }

  private set(column: ColumnId, text: string, tag = this.language): void {
    const texts = this.cells.get(column) ?? new Map<string, string>();
    this.cells.set(column, texts.set(tag, text));
  }

  /** Whether there is something in the column, in any language. */
  has(column: ColumnId): boolean {
    return this.cells.has(column);
  }

  /** The text of a column that has no languages, or in the first of them; empty if there is none. */
  at(column: ColumnId): string {
    return this.cells.get(column)?.get(this.language) ?? '';
  }

  /** The text of a column in its languages: a string where it is in the first alone. */
  text(column: ColumnId): Text | undefined {
    const texts = this.cells.get(column);
    if (texts === undefined) return undefined;
    const first = texts.get(this.language);
    return texts.size === 1 && first !== undefined ? first : Object.fromEntries(texts);
  }

  /** The columns in which there is something. */
  get columns(): readonly ColumnId[] {
    return COLUMN_IDS.filter((id) => this.cells.has(id));
  }

  hasAny(of: (typeof COLUMNS)[ColumnId]['of']): boolean {
    return this.columns.some((id) => COLUMNS[id].of === of);
  }
}
