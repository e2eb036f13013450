import type { Plugin } from 'vite';

const DYNAMIC = /\bimport\((["'])(\.[^"']+)\1\)/g;

/**
 * Turns what is fetched later into what is there from the start, for a script that is one file. The bundler could put
 * dynamic imports into one file too, but wraps every module they reach, and then keeps all of it: a tenth more.
 */
export function allAtOnce(): Plugin {
  return {
    name: 'policy-timeline:all-at-once',
    transform(code, id) {
      if (!/\/src\/.*\.(?:ts|svelte)$/.test(id)) return undefined;
      const statics: string[] = [];
      const changed = code.replace(DYNAMIC, (_, _quote: string, path: string) => {
        const name = `__later_${statics.length}`;
        statics.push(`import * as ${name} from '${path}';\n`);
        return `Promise.resolve(${name})`;
      });
      return statics.length > 0 ? { code: statics.join('') + changed, map: null } : undefined;
    },
  };
}
