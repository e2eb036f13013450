/** @param {string} room */
const inside = (room) => `^src/${room}/`;

/**
 * A room imports nothing of `src/` but itself and what is listed.
 *
 * @param {string} name
 * @param {string} from
 * @param {readonly string[]} allowed patterns of paths
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
const room = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.ts$' },
  to: { path: '^(src|scripts|tests)/', pathNot: [from, ...allowed] },
});

/**
 * The npm packages a folder may use; `node:` modules count as packages.
 *
 * @param {string} name
 * @param {string} from
 * @param {readonly string[]} allowed patterns of paths
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
const packages = (name, from, allowed) => ({
  name: `${name}-packages`,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.ts$' },
  to: {
    dependencyTypesNot: ['local', 'localmodule', 'aliased', 'undetermined'],
    path: '.',
    pathNot: ['^src/', ...allowed],
  },
});

/** Modules of Node itself. */
const NODE = `^(?:node:)?(?:${require('node:module').builtinModules.join('|')})$`;
const SNIPPET = '^src/embed/snippet\\.ts$';
const PROTOCOL = '^src/embed/protocol\\.ts$';

/**
 * Who may import whom. The rooms and their arrows are explained in src/README.md; `npm run check` and `npm test` hold
 * everybody to them.
 *
 * @type {Required<Pick<import('dependency-cruiser').IConfiguration, 'forbidden' | 'options'>>}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files that import each other cannot be understood apart.',
      severity: 'error',
      from: {},
      // what is imported later, when it is needed, closes no circle while the program is loaded
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
    },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { path: ['\\.test\\.ts$', '^tests/'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },

    room('model', inside('core/model'), []),
    room('i18n', inside('core/i18n'), [inside('core/model')]),
    room('layout', inside('core/layout'), [inside('core/(model|i18n)')]),
    room('search', inside('core/search'), [inside('core/(model|i18n)')]),
    room('formats', inside('core/formats'), [inside('core/(model|i18n)')]),
    room('app', inside('app'), [inside('core'), SNIPPET, PROTOCOL]),
    room('embed', inside('embed'), [inside('core'), inside('app')]),
    room('publish', inside('publish'), [
      inside('core'),
      inside('app'),
      SNIPPET,
      '^src/embed/frameHtml\\.ts$',
    ]),
    room('cli', inside('cli'), [inside('core'), inside('publish')]),
    {
      name: 'protocol-imports-nothing',
      severity: 'error',
      from: { path: PROTOCOL },
      to: { path: '.' },
    },
    {
      name: 'host-script-imports-the-protocol-only',
      severity: 'error',
      from: { path: '^src/embed/host\\.ts$' },
      to: { pathNot: PROTOCOL },
    },

    packages('model', inside('core/model'), ['node_modules/valibot/']),
    packages('i18n', inside('core/i18n'), []),
    packages('layout', inside('core/layout'), ['node_modules/d3(-array|-scale|-shape|-time)?/']),
    packages('search', inside('core/search'), ['node_modules/minisearch/']),
    packages('formats', inside('core/formats'), ['node_modules/(parse5|htmlparser2|fflate|ical\\.js)/']),
    packages('app', inside('app'), [
      'node_modules/svelte/',
      'node_modules/@noble/hashes/',
      'node_modules/d3(-zoom|-brush|-ease|-selection)?/',
    ]),
    packages('embed', inside('embed'), ['node_modules/svelte/']),
    packages('cli', inside('cli'), [NODE, 'node_modules/(@commander-js/extra-typings|mrmime)/']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.svelte', '.css', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'default', 'node', 'types'],
    },
  },
};
