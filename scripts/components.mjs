// How Svelte components are compiled, for the page, the prerendered pages and the tests alike.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The class of a component's scoped styles, the same in every build: prerendered pages and the script share a style sheet.
 *
 * @param {{ readonly filename: string, readonly hash: (text: string) => string }} component
 */
export const cssHash = ({ filename, hash }) =>
  `s${hash(relative(root, filename).replaceAll('\\', '/')).slice(0, 4)}`;

/** @param {{ styles?: boolean }} options `styles: false`: the markup only, where another build makes the style sheet */
export const components = ({ styles = true } = {}) => [
  svelte({
    configFile: false,
    emitCss: styles,
    compilerOptions: {
      css: 'external',
      // no global with the version of the compiler
      discloseVersion: false,
      // our own files are runes-only; a library in node_modules may still be written the old way
      runes: ({ filename }) => (/[\\/]node_modules[\\/]/.test(filename) ? undefined : true),
      cssHash,
    },
  }),
];
