import { basename, join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

/**
 * The folder `data/` while the development server runs: whenever a file in it changes, that is announced to the page,
 * which then loads it anew.
 */
export function timelines(folder = 'data'): Plugin {
  let home = folder;
  return {
    name: 'policy-timeline:timelines',
    apply: 'serve',
    configResolved(config) {
      home = join(config.root, folder);
    },
    configureServer(server) {
      server.watcher.add(home);
      const announce = (path: string) => {
        const within = relative(home, path);
        if (within.startsWith('..') || within.includes(sep) || !within.endsWith('.json')) return;
        server.ws.send({ type: 'custom', event: 'timeline:changed', data: { file: basename(path) } });
      };
      for (const happening of ['add', 'change', 'unlink'] as const) server.watcher.on(happening, announce);
    },
  };
}
