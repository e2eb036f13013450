/** What a document needs and a file does not say: each reader completes it in the same way. */
import type { Symbol } from '../../model/schema.ts';

/** The symbols of kinds, in the order in which they are given away. */
export const KIND_SYMBOLS: readonly Symbol[] = [
  'circle',
  'square',
  'diamond',
  'triangle',
  'document',
  'speech',
  'ring',
  'bar',
];

/** An address as a title: `example.org/page`. */
export const withoutScheme = (url: string): string =>
  url.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '');

/** Without the members that are undefined, or lists without items: a document does not hold any. */
export function present<T extends object>(value: { readonly [Key in keyof T]: T[Key] | undefined }): T {
  const isThere = (it: unknown): boolean => it !== undefined && !(Array.isArray(it) && it.length === 0);
  return Object.fromEntries(Object.entries(value).filter(([, it]) => isThere(it))) as T;
}
