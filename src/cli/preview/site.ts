import { createHash } from 'node:crypto';
import { lookup } from 'mrmime';
import { parseFolder } from '../../core/model/publishedPaths.ts';
import type { PlannedFile } from '../../publish/context.ts';
import type { Kit } from '../../publish/kit.ts';
import { cachedScaler, pictureCache } from '../cardCache.ts';
import { messageOf } from '../document.ts';
import { missingPage, problemsPage } from './notePages.ts';
import { FOLDER, SCRIPT } from './protocol.ts';
import type { Stories } from './readStories.ts';

/** What is answered to a request. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** The policy that docs/hosting.md gives to pages: what would not work there does not work in a preview. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self'; connect-src 'self'; frame-src 'self'";

/** A site at one moment: its files are made when they are asked for, and kept. */
export class PreviewSite {
  readonly #kit: Kit;
  readonly #stories: Stories;
  readonly #version: string;
  readonly #cache: string | undefined;
  readonly #made = new Map<string, Promise<string | Uint8Array>>();
  #planned: Promise<ReadonlyMap<string, PlannedFile>> | undefined;

  /**
   * @param version what the pages name to be told when there is another
   * @param cache the cache folder of the command line; undefined: no cache
   */
  constructor(kit: Kit, stories: Stories, version: string, cache: string | undefined) {
    this.#cache = cache;
    this.#kit = kit;
    this.#stories = stories;
    this.#version = version;
  }

  /** The answer to a path from the root, which begins with `/` and is decoded. Never rejects. */
  async answer(path: string): Promise<Answer> {
    const from = path.slice(1);
    const isPage = path.endsWith('/') || path.endsWith('.html');
    const broken = isPage ? this.#brokenAt(from) : [];
    if (broken.length > 0)
      return this.#page(500, problemsPage(broken, this.#stories, this.#kit.assets.styles));
    try {
      const file = `${from}${path.endsWith('/') ? 'index.html' : ''}`;
      const content = await this.#contentOf(file);
      if (content === undefined) {
        // as a static host does
        if (parseFolder(`${from}/`) && (await this.#contentOf(`${from}/index.html`)) !== undefined)
          return { status: 302, headers: { Location: `${encodeURI(path)}/` }, body: '' };
        return this.#page(404, missingPage(path, this.#stories, this.#kit.assets.styles));
      }
      // a frame is one file with a policy of its own
      if (!file.endsWith('.html') || file.endsWith('embed.html'))
        return { status: 200, headers: { 'Content-Type': typeOf(file) }, body: content };
      return this.#page(200, typeof content === 'string' ? content : new TextDecoder().decode(content));
    } catch (thrown) {
      const unmade = { file: path, id: undefined, problems: [messageOf(thrown)] };
      return this.#page(500, problemsPage([unmade], this.#stories, this.#kit.assets.styles));
    }
  }

  /** The files whose problems stand at a path: of the story there, at the root of all. */
  #brokenAt(path: string): Stories['broken'] {
    const { shown, broken } = this.#stories;
    if (path === '' || path === 'index.html') return broken;
    if (shown.length === 0) return broken;
    const [, id] = /^t\/([^/]+)\//u.exec(path) ?? [];
    return id === undefined || shown.some((it) => it.publication.timeline.document.id === id)
      ? []
      : broken.filter((it) => it.id === id);
  }

  async #contentOf(path: string): Promise<string | Uint8Array | undefined> {
    // what asks for a file of the preview does not need the stories
    if (path.startsWith(FOLDER)) return this.#kit.read(path).catch(() => undefined);
    this.#planned ??= this.#plan();
    const file = (await this.#planned).get(path);
    if (!file) return undefined;
    const content = this.#made.get(path) ?? Promise.resolve(file.content());
    this.#made.set(path, content);
    return content;
  }

  async #plan(): Promise<ReadonlyMap<string, PlannedFile>> {
    // loaded here: no other command needs it
    const { plan } = await import('../../publish/publish.ts');
    const { wasmScaler } = await import('../../publish/media/wasmScaler.ts');
    const scaler =
      this.#cache === undefined
        ? wasmScaler(this.#kit)
        : cachedScaler(wasmScaler(this.#kit), pictureCache(this.#cache, this.#kit));
    const files = await plan(
      this.#stories.shown.map(({ publication }) => publication),
      this.#kit,
      { scaler, sha256: (bytes) => createHash('sha256').update(bytes).digest() },
    );
    return new Map(files.map((file) => [file.path, file]));
  }

  #page(status: number, html: string): Answer {
    const script = `<script src="/${SCRIPT}" data-version="${this.#version}"></script>`;
    return {
      status,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': PAGE_POLICY },
      body: html.replace('</head>', () => `${script}</head>`),
    };
  }
}

/** The media type of a file, texts as UTF-8. */
function typeOf(path: string): string {
  const type = path.endsWith('.xml')
    ? 'application/atom+xml'
    : path.endsWith('.d.ts')
      ? 'text/plain'
      : lookup(path);
  if (type === undefined) return 'application/octet-stream';
  return /^text\/|[/+](?:json|xml|javascript)$/u.test(type) ? `${type}; charset=utf-8` : type;
}
