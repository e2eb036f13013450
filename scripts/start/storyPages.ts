import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { basename, join, relative, sep } from 'node:path';
import type { Connect, Plugin, ViteDevServer } from 'vite';
import { folderOf, parseFolder } from '../../src/core/model/publishedPaths.ts';
import type { TimelineDocument } from '../../src/core/model/schema.ts';
import { type StoryFile, storyFiles } from './storyFiles.ts';

const DOCUMENT = join(import.meta.dirname, '../../src/cli/document.ts');

declare module 'vite/types/customEvent.d.ts' {
  interface CustomEventMap {
    /** A document was added, changed or removed; `address` is the one from which a page fetches it. */
    'timeline:changed': { readonly address: string };
  }
}

/**
 * A Vite plugin that serves the stories of `data/` at the addresses that they have when published:
 *
 *     /                          the only story; of several, a page to choose from
 *     /t/ID/  /t/ID/fr/          a story, in its first language and in another one
 *     /t/ID/e/EVENT/             one of its events
 *     /t/stories.json            what the page to choose from lists
 *
 * Every other address responds with 404 and the list of stories. When a file of the folder changes, pages are notified and
 * reload it; its mistakes are printed in the words of the command line.
 */
export function storyPages(folder = 'data'): Plugin {
  return {
    name: 'policy-timeline:story-pages',
    apply: (_, { command, isPreview }) => command === 'serve' && !isPreview,
    config: () => ({
      // no page for addresses that are not there
      appType: 'custom',
      // the pages whose imports are prepared when the server starts
      optimizeDeps: { entries: ['scripts/start/*.html'] },
    }),
    configureServer(server) {
      const home = join(server.config.root, folder);
      let known: readonly StoryFile[] = [];
      const stories = () => (known = storyFiles(jsonIn(home), known));
      stories();

      server.watcher.add(home);
      const check = checker(server, home);
      // not for the tests, which have no server that listens
      server.httpServer?.once('listening', () => void check([...jsonIn(home).keys()]));
      const announce = (path: string) => {
        const within = relative(home, path);
        if (within.startsWith('..') || within.includes(sep) || !within.endsWith('.json')) return;
        stories();
        server.ws.send('timeline:changed', { address: addressOf(folder, basename(path)) });
        if (existsSync(path)) void check([basename(path)]);
      };
      for (const happening of ['add', 'change', 'unlink'] as const) server.watcher.on(happening, announce);

      server.middlewares.use((request, response, next) => {
        const address = request.url ?? '/';
        const [pathname = '/'] = address.split(/[?#]/, 1);
        const path = decoded(pathname);
        if (path === '/t/stories.json') {
          response.setHeader('Content-Type', 'application/json');
          response.end(JSON.stringify(stories()));
        } else if (path === '/' || path === '/index.html') {
          const [only, ...others] = stories();
          const page = only && others.length === 0 ? storyPage(folder, only) : CHOOSER;
          void send(server, page, request, response, next);
        } else if (path !== undefined && parseFolder(`${path.slice(1)}/`)) {
          // as a static host does
          response.writeHead(302, { Location: `${pathname}/${address.slice(pathname.length)}` }).end();
        } else {
          const page = path === undefined ? undefined : pageAt(path, folder, stories());
          if (page) void send(server, page, request, response, next);
          else next();
        }
      });
      // runs after Vite's own middlewares, which serve the files of the project
      return () => {
        server.middlewares.use((request, response, next) => {
          if (!request.headers.accept?.includes('text/html')) {
            next();
            return;
          }
          const missing = { ...CHOOSER, status: 404, data: { missing: request.originalUrl ?? '' } };
          void send(server, missing, request, response, next);
        });
      };
    },
  };
}

/** A function that prints the mistakes of files in a folder; of a file that had some, also that it has none any more. */
function checker(server: ViteDevServer, home: string): (names: readonly string[]) => Promise<void> {
  const { logger } = server.config;
  const faulty = new Set<string>();
  return async (names) => {
    try {
      // loaded when it is needed, and not with the configuration of every build and test
      const { checkDocument, problemLines } = (await server.ssrLoadModule(
        DOCUMENT,
      )) as typeof import('../../src/cli/document.ts');
      for (const name of names) {
        const checked = checkDocument(join(home, name));
        const file = relative(server.config.root, join(home, name));
        if (!checked.ok) continue;
        const { document, problems } = checked.value;
        if (problems.length > 0) {
          const lines = problemLines(file, problems);
          if (document) logger.warn(lines, { timestamp: true });
          else logger.error(lines, { timestamp: true });
          faulty.add(name);
        } else if (faulty.delete(name)) logger.info(`${file}: no mistakes`, { timestamp: true });
      }
    } catch (error) {
      logger.error(String(error));
    }
  };
}

/** A page to send: a template in this folder, with data attributes for its `#app`. */
interface DevPage {
  readonly status: number;
  readonly template: string;
  /** By name, without `data-`; what is undefined is left out. */
  readonly data: Readonly<Record<string, string | undefined>>;
}

const CHOOSER: DevPage = { status: 200, template: 'chooser.html', data: {} };

/** The page at a path; undefined where there is no story, or not in this language. */
function pageAt(path: string, folder: string, stories: readonly StoryFile[]): DevPage | undefined {
  const at = parseFolder(path.slice(1));
  // released versions are files of a build
  if (!at || at.version !== undefined) return undefined;
  const story = stories.find(({ id, sameIdAs }) => id === at.id && sameIdAs === undefined);
  if (!story) return undefined;
  const [first, ...others] = story.languages ?? [];
  if (at.language !== undefined && story.languages && !others.includes(at.language)) return undefined;
  const language = at.language ?? first;
  const { data } = storyPage(folder, story);
  const home = folderOf(
    { id: at.id as TimelineDocument['id'], languages: first === undefined ? [] : [first] },
    { language: language ?? '' },
  );
  return {
    status: 200,
    template: 'story.html',
    data: { ...data, language, event: at.event, home: at.event === undefined ? undefined : `/${home}` },
  };
}

/** The page that shows a story in the reader's own language. */
const storyPage = (folder: string, { file }: StoryFile): DevPage => ({
  status: 200,
  template: 'story.html',
  data: { timeline: addressOf(folder, file) },
});

/** The address of a document: that of its file, whose name is shown with its problems. */
const addressOf = (folder: string, file: string): string => `/${folder}/${encodeURIComponent(file)}`;

async function send(
  server: ViteDevServer,
  { status, template, data }: DevPage,
  request: Connect.IncomingMessage,
  response: ServerResponse,
  next: (error: unknown) => void,
): Promise<void> {
  try {
    const html = readFileSync(join(import.meta.dirname, template), 'utf8');
    const attributes = Object.entries(data).flatMap(([name, value]) =>
      value === undefined ? [] : [` data-${name}="${escaped(value)}"`],
    );
    const page = html.replace('<div id="app"', (start) => start + attributes.join(''));
    const served = await server.transformIndexHtml(`/scripts/start/${template}`, page, request.originalUrl);
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
    response.end(served);
  } catch (error) {
    next(error);
  }
}

/** Escapes a text as an attribute value in double quotation marks. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Decodes a percent-encoded path; undefined when it is malformed. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/**
 * The texts of a folder's JSON files by name, in alphabetical order, without those that cannot be read or are being
 * removed.
 */
function jsonIn(folder: string): ReadonlyMap<string, string> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return new Map(
    names.sort().flatMap((name) => {
      try {
        return [[name, readFileSync(join(folder, name), 'utf8')] as const];
      } catch {
        return [];
      }
    }),
  );
}
