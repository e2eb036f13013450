/** What became of a wish to copy: a frame or a browser may refuse it. */
export type Copied = 'copied' | 'selected';

/** Copies the text of a field; where that is refused, selects it for the reader to copy. */
export async function copy(field: HTMLTextAreaElement): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(field.value);
    return 'copied';
  } catch {
    field.focus();
    field.select();
    return 'selected';
  }
}
