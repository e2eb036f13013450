import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

/**
 * The folder `data/` as the page sees it: served and built as `data/NAME.json` beside the page, and, while the
 * development server runs, announced to the page whenever a file in it changes (the page then loads it anew).
 */
export function timelines(folder = 'data'): Plugin {
  let home = folder;
  const files = () => readdirSync(home).filter((name) => name.endsWith('.json'));
  return {
    name: 'policy-timeline:timelines',
    configResolved(config) {
      home = join(config.root, folder);
    },
    buildStart() {
      for (const name of files()) this.addWatchFile(join(home, name));
    },
    generateBundle() {
      if (this.environment.config.consumer !== 'client') return;
      for (const name of files()) {
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source: readFileSync(join(home, name)) });
      }
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
