/** A document of the data folder, with what determines the address of its page on the development server. */
export interface StoryFile {
  /** Its name in the folder. */
  readonly file: string;
  /** The document's id, which is in its page's address; the file's name without `.json` until an id can be read. */
  readonly id: string;
  /** The document's languages; undefined until they can be read. */
  readonly languages: readonly string[] | undefined;
  /** An earlier file with the same id; then this one has no page. */
  readonly sameIdAs: string | undefined;
}

/**
 * The stories in a folder's files. A file that is temporarily invalid while it is edited keeps its address, and its page shows
 * its problems.
 *
 * @param files texts by file name, in the order of the list
 * @param before what this function returned the last time
 */
export function storyFiles(
  files: ReadonlyMap<string, string>,
  before: readonly StoryFile[] = [],
): readonly StoryFile[] {
  const fileById = new Map<string, string>();
  return Array.from(files, ([file, json]) => {
    const known = before.find((it) => it.file === file);
    const read = headOf(json);
    const id = read.id ?? known?.id ?? file.replace(/\.json$/, '');
    const sameIdAs = fileById.get(id);
    if (sameIdAs === undefined) fileById.set(id, file);
    return { file, id, languages: read.languages ?? known?.languages, sameIdAs };
  });
}

/** The id and the languages of a JSON text, as far as they are valid; nothing else is validated here. */
function headOf(json: string): { readonly id?: string; readonly languages?: readonly string[] } {
  let document: unknown;
  try {
    document = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return {};
  }
  if (typeof document !== 'object' || document === null) return {};
  const { id, languages } = document as { readonly id?: unknown; readonly languages?: unknown };
  return {
    ...(typeof id === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id) ? { id } : {}),
    ...(Array.isArray(languages) && languages.length > 0 && languages.every((it) => typeof it === 'string')
      ? { languages }
      : {}),
  };
}
