import { createHash } from 'node:crypto';
import type { Document } from '../../src/cli/document.ts';
import { setInJson } from '../../src/core/formats/setInJson.ts';
import { folderOf, relativePath } from '../../src/core/model/publishedPaths.ts';
import type { Stage } from './stage.ts';
import { write } from './write.ts';

const SCHEMA = 'timeline.v1.schema.json';

/** The document as it is published: as it is written, but for the way to its schema. */
export function publishedJson({ content, json }: Document): string {
  const [language = ''] = content.languages;
  const schema = { at: [], name: '$schema', value: relativePath(folderOf(content, { language }), SCHEMA) };
  return setInJson(json, [schema]);
}

/** The SHA-256 of a file, in hexadecimal digits. */
export const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** `t/ID/timeline.json`: as it is written, but for the way to its schema; and every released version, byte for byte. */
export const documents: Stage = ({ folder, publications }) => {
  for (const { document, released } of publications) {
    const { content } = document;
    const [language = ''] = content.languages;
    const home = folderOf(content, { language });
    write(folder, `${home}timeline.json`, publishedJson(document));
    for (const { version, bytes } of released)
      write(folder, `${folderOf(content, { language, version: version.sha256 })}timeline.json`, bytes);
  }
};
