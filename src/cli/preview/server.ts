import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CHANGES } from './protocol.ts';
import type { Answer } from './site.ts';

/** How many ports are tried, from the first on. */
const PORTS = 50;

const HOST = '127.0.0.1';

/** Names under which a page of this machine is asked for; any other is somebody's who had it lead here (DNS rebinding). */
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/u;

export interface PreviewServer {
  readonly port: number;
  /** Tells every page that listens the version of what is shown now. */
  readonly announce: () => void;
  readonly close: () => Promise<void>;
}

interface Options {
  /** The port to take; undefined: the first free one from `first` on. */
  readonly port: number | undefined;
  readonly first: number;
  readonly answer: (path: string) => Promise<Answer>;
  /** The version of what is shown now. */
  readonly version: () => string;
}

/**
 * Serves what `answer` gives on this machine only.
 *
 * @throws Error when the port, or every port that was tried, is in use
 */
export async function startServer({ port, first, answer, version }: Options): Promise<PreviewServer> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const path = pathOf(request);
    if (!OWN_HOST.test(request.headers.host ?? ''))
      refuse(response, 403, 'This preview is for this machine only.');
    else if (request.method !== 'GET' && request.method !== 'HEAD') refuse(response, 405, 'GET or HEAD');
    else if (path === undefined) refuse(response, 400, 'The address is not well formed.');
    else if (path === CHANGES) listen(response);
    else
      void answer(path).then((it) => {
        send(it, request, response);
      });
  });

  function listen(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(`data: ${version()}\n\n`);
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  const open = (at: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(at, HOST, () => {
        server.off('error', reject);
        resolve();
      });
    });
  const ports = port === undefined ? Array.from({ length: PORTS }, (_, index) => first + index) : [port];
  for (const [index, at] of ports.entries())
    try {
      await open(at);
      break;
    } catch (thrown) {
      const inUse = (thrown as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!inUse) throw thrown;
      if (index === ports.length - 1)
        throw new Error(
          port === undefined
            ? `the ports ${String(first)} to ${String(at)} are in use; --port names another`
            : `port ${String(port)} is in use; without --port a free one is taken`,
          { cause: thrown },
        );
    }
  return {
    port: (server.address() as AddressInfo).port,
    announce() {
      for (const response of listeners) response.write(`data: ${version()}\n\n`);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** The decoded path of a request; undefined when it is malformed. */
function pathOf({ url = '/' }: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/u, ''));
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${why}\n`);
}

/** Sends an answer; of a file only the part that is asked for, as players of videos do (RFC 9110, section 14). */
function send({ status, headers, body }: Answer, request: IncomingMessage, response: ServerResponse): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const common = {
    ...headers,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Accept-Ranges': 'bytes',
  };
  const range = status === 200 ? rangeOf(request.headers.range, bytes.length) : undefined;
  const part = range ? bytes.subarray(range.start, range.end) : bytes;
  response.writeHead(range ? 206 : status, {
    ...common,
    'Content-Length': part.length,
    ...(range && {
      'Content-Range': `bytes ${String(range.start)}-${String(range.end - 1)}/${String(bytes.length)}`,
    }),
  });
  response.end(request.method === 'HEAD' ? undefined : part);
}

/** The single range of bytes that a header asks for, `end` exclusive; undefined: all of it, which a server may always send. */
function rangeOf(header: string | undefined, length: number) {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/u.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const start = from === '' ? Math.max(0, length - Number(to)) : Number(from);
  const end = from === '' || to === '' ? length : Math.min(length, Number(to) + 1);
  return start < end ? { start, end } : undefined;
}
