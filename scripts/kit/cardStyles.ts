import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compile } from 'svelte/compiler';
import { cssHash } from '../components.mjs';

const IMPORT = /\bfrom\s+'(\.[^']+\.svelte)'/gu;

/** The styles of a component and of all components that it imports, each rule scoped to its component. */
export function stylesOf(component: string): string {
  const styles = new Map<string, string>();
  const take = (file: string) => {
    if (styles.has(file)) return;
    const source = readFileSync(file, 'utf8');
    const { css } = compile(source, {
      filename: file,
      generate: 'server',
      css: 'external',
      runes: true,
      cssHash,
    });
    styles.set(file, css?.code ?? '');
    for (const [, path = ''] of source.matchAll(IMPORT)) take(join(dirname(file), path));
  };
  take(component);
  return [...styles.values()].join('\n');
}
