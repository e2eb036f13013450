import { setInJson } from '../core/formats/setInJson.ts';
import { folderOf, relativePath } from '../core/model/publishedPaths.ts';
import { versionText } from '../core/model/version.ts';
import type { BuildContext, Publication } from './context.ts';

const SCHEMA = 'timeline.v1.schema.json';

/** The JSON text of a document as it is published: as it is written, except for the path of its schema. */
export function publishedJson({ json, timeline: { document } }: Publication): string {
  const [language = ''] = document.languages;
  const schema = { at: [], name: '$schema', value: relativePath(folderOf(document, { language }), SCHEMA) };
  return setInJson(json, [schema]);
}

/** The hashes of a document that its pages contain: SHA-256, in hexadecimal digits. */
export interface DocumentHashes {
  /** The hash of the published JSON: the page's script need not validate a document with this hash again. */
  readonly validated: string;
  /** The hash under which the current version is released; undefined when it never was. */
  readonly released: string | undefined;
}

/** Computes the hashes of a publication, once for all of its pages. */
export function documentHashes(
  publication: Publication,
  { hash }: BuildContext,
): () => Promise<DocumentHashes> {
  let known: Promise<DocumentHashes> | undefined;
  const compute = async (): Promise<DocumentHashes> => {
    const current = await hash(versionText(publication.timeline.document));
    const released = publication.released.some(({ version }) => version.sha256 === current);
    return { validated: await hash(publishedJson(publication)), released: released ? current : undefined };
  };
  return () => (known ??= compute());
}
