import { normalizeText } from '../../model/normalizeText.ts';
import { isDeviceName } from '../../model/schema.ts';

/** The longest id made here, in characters; the format takes 100. */
const LONGEST = 60;

/** FNV-1a, 32 bits, of UTF-16 code units, as eight hexadecimal digits (draft-eastlake-fnv). */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * An id made from a text; the same text always gives the same id: `Senate’s 1st vote` → `senate-s-1st-vote`. A text in
 * another script than Latin gives a hash.
 */
export function idFrom(text: string): string {
  const words =
    normalizeText(text)
      .toLowerCase()
      .match(/[a-z0-9]+/gu) ?? [];
  const letters = words.join('').length;
  const others = (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
  // of mixed scripts the Latin words alone would say too little
  if (letters === 0 || letters < others / 2) return `x${hashOf(text)}`;
  let id = '';
  for (const word of words) {
    if (id !== '' && id.length + 1 + word.length > LONGEST) break;
    id += (id === '' ? '' : '-') + word.slice(0, LONGEST);
  }
  return isDeviceName(id) ? `${id}-1` : id;
}

const ID = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?$/u;

/** Whether a text can be an id as it is. */
export const isId = (text: string): boolean => ID.test(text) && !isDeviceName(text);

/** Gives ids that are unique among those it gave, also where case is not told apart. */
export class Ids {
  private readonly given = new Set<string>();
  /** By the wanted id: a number below which all are taken. */
  private readonly taken = new Map<string, number>();

  /** The wanted id, or that id with a number behind it when it is taken: `vote`, `vote-2`. */
  give(wanted: string): string {
    let id = wanted;
    let number = this.taken.get(wanted) ?? 2;
    for (; this.given.has(id.toLowerCase()); number++) id = `${wanted.slice(0, 95)}-${String(number)}`;
    this.taken.set(wanted, number);
    this.given.add(id.toLowerCase());
    return id;
  }
}
