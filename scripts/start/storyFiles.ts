/** A document of the data folder, and the address that its page has while the development server runs. */
export interface StoryFile {
  /** Its name in the folder. */
  readonly file: string;
  /** The document's id, under which its page lies; as long as none can be read, the file's name without `.json`. */
  readonly id: string;
  /** The languages that it has pages in, the first one first; undefined as long as they cannot be read. */
  readonly languages: readonly string[] | undefined;
  /** The file, earlier in the list, that has the same id: this one has no page then. */
  readonly sameIdAs: string | undefined;
}

/**
 * The stories in a folder's files. A file that cannot be read just now keeps its address: it is being edited, and its page
 * says what is wrong with it.
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

/** What an address needs of a document, as far as it is there: nothing else is validated here. */
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
