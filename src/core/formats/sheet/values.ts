/** The values of cells: what they mean, and how they are written. */
import { extensionOf, EXTENSIONS, MEDIA_TYPES } from '../../model/mediaTypes.ts';
import type { MediaType } from '../../model/schema.ts';
import { normalizeText } from '../../model/normalizeText.ts';
import { isId } from '../reading/ids.ts';
import { webAddress } from '../reading/richText.ts';
import { type ColumnId, COLUMNS } from './columns.ts';
import { headKey } from './heads.ts';

/** The word of a column that a cell means, in whatever language; undefined if it means none. */
export function wordIn(column: ColumnId, cell: string): string | undefined {
  const { words = {} } = COLUMNS[column];
  const key = (text: string) => headKey(text) || text.trim();
  const found = Object.entries(words).find(([word, others]) =>
    [word, ...others].some((it) => key(it) === key(cell)),
  );
  return found?.[0];
}

/** A number of votes: `1,024`, `1 024`, `١٠٢٤`; undefined if it is none. */
export function countIn(cell: string): number | undefined {
  const digits = normalizeText(cell)
    .replace(/(?<=\d)[\s.,'’\u066c](?=\d{3}(?!\d))/gu, '')
    .trim();
  const count = /^\d+(?:\.0+)?$/.test(digits) ? Number(digits) : undefined;
  return count !== undefined && Number.isSafeInteger(count) ? count : undefined;
}

/** Several names in a cell: with `;` between them, or a line each, or `|`; with commas if the whole column has none of those. */
export const splitNames = (cell: string, commas: boolean): readonly string[] =>
  cell
    .split(commas ? /[,،]/u : /[;؛|\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

export const splitsAtCommas = (cells: readonly string[]): boolean =>
  !cells.some((cell) => /[;؛|\n]/u.test(cell)) && cells.some((cell) => /[,،]/u.test(cell));

export interface SourceCell {
  readonly id?: string;
  readonly url?: string;
  /** Neither an id nor an address. */
  readonly title?: string;
}

/** The sources in a cell: an id, an address, an id and its address, several addresses, or a title. */
export function sourcesIn(cell: string): readonly SourceCell[] {
  const parts = cell.split(/\s+|[|,;](?=https?:)/iu).filter((part) => part !== '');
  const addresses = parts.map((part) => webAddress(part));
  const [first = ''] = parts;
  if (parts.length === 2 && addresses[0] === undefined && addresses[1] !== undefined && isId(first))
    return [{ id: first, url: addresses[1] }];
  if (addresses.length > 0 && addresses.every((it) => it !== undefined))
    return addresses.map((url) => ({ url }));
  if (parts.length === 1 && isId(first)) return [{ id: first }];
  const lines = cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length > 1 ? lines.flatMap(sourcesIn) : [{ title: cell.trim() }];
}

export interface LinkCell {
  readonly url: string;
  readonly label?: string;
}

const LABELLED = /^\[([^\][\n]+)\]\((https?:\/\/[^\s]+)\)$/iu;

/** The links of a cell, one a line or with white space between them: `https://…`, `[label](https://…)`; the rest is no link. */
export function linksIn(cell: string): { readonly links: readonly LinkCell[]; readonly rest: string } {
  const links: LinkCell[] = [];
  const rest: string[] = [];
  for (const line of cell.split('\n').map((it) => it.trim())) {
    const [, label, address = ''] = LABELLED.exec(line) ?? [];
    const url = webAddress(address);
    if (label !== undefined && url !== undefined) links.push({ url, label: label.trim() });
    else
      for (const part of line.split(/\s+|[|,;](?=https?:)/iu).filter((it) => it !== '')) {
        const found = webAddress(part);
        if (found === undefined) rest.push(part);
        else links.push({ url: found });
      }
  }
  return { links, rest: rest.join(' ') };
}

export const linkCell = ({ url, label }: LinkCell): string =>
  label === undefined ? url : `[${label}](${url})`;

/** Sites whose addresses are videos or sounds without saying so. */
const PLAYERS: readonly (readonly [host: RegExp, type: MediaType])[] = [
  [/(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com)$/u, 'video'],
  [/(?:^|\.)soundcloud\.com$/u, 'audio'],
];

/** What a file or an address is, by its ending or its host; a picture where neither tells. */
export function mediaTypeOf(path: string): MediaType {
  const url = webAddress(path) === undefined ? undefined : new URL(path);
  const ending = extensionOf(url?.pathname ?? path);
  const host = url === undefined ? '' : /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/iu.exec(url.href)?.[1];
  return (
    MEDIA_TYPES.find((type) => EXTENSIONS[type].includes(ending)) ??
    PLAYERS.find(([pattern]) => pattern.test(host ?? ''))?.[1] ??
    'image'
  );
}

export interface MediaCell {
  readonly type: MediaType;
  readonly file?: string;
  readonly url?: string;
}

const TYPED = new RegExp(`^(${MEDIA_TYPES.join('|')})\\s+(?=https?:)`, 'iu');

/** The media of a cell, one a line: a path, an address, several addresses, or `video https://…` where an address does not tell. */
export const mediaIn = (cell: string): readonly MediaCell[] =>
  cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line): readonly MediaCell[] => {
      const said = TYPED.exec(line)?.[1]?.toLowerCase() as MediaType | undefined;
      const parts = line.replace(TYPED, '').split(/\s+|[|,;](?=https?:)/iu);
      const urls = parts.map((part) => webAddress(part)).filter((url) => url !== undefined);
      if (urls.length === parts.length) return urls.map((url) => ({ type: said ?? mediaTypeOf(url), url }));
      // a path from this folder, as programs write it
      return [{ type: mediaTypeOf(line), file: line.replaceAll('\\', '/').replace(/^(?:\.?\/)+/u, '') }];
    });

export const mediaCell = ({ type, file, url = '' }: MediaCell): string =>
  file ?? (mediaTypeOf(url) === type ? url : `${type} ${url}`);
