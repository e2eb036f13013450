import { setInJson } from '../../src/cli/setInJson.ts';
import { folderOf, way } from '../../src/prerender/places.ts';
import type { Stage } from './stage.ts';
import { write } from './write.ts';

const SCHEMA = 'timeline.v1.schema.json';

/** `t/ID/timeline.json`: as it is written, but for the way to its schema; and every released version, byte for byte. */
export const documents: Stage = ({ folder, publications }) => {
  for (const { document, released } of publications) {
    const { content, json } = document;
    const [language = ''] = content.languages;
    const home = folderOf(content, { language });
    const schema = { at: [], name: '$schema', value: way(home, SCHEMA) };
    write(folder, `${home}timeline.json`, setInJson(json, [schema]));
    for (const { version, bytes } of released)
      write(folder, `${folderOf(content, { language, version: version.sha256 })}timeline.json`, bytes);
  }
};
