// A plain static host for the browser tests: the built folder under a sub-folder, with a strict policy and nothing else.
// node serve.mjs FOLDER PREFIX PORT
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { policy } from '../../scripts/hosting/nginx.mjs';

const [folder = 'dist', prefix = '', port = '4173'] = process.argv.slice(2);

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/atom+xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
};

// a page in somebody's frame, which the host forbids, is tried all the same: it has to fit there
const policyOfPages = policy.replace(/; frame-ancestors [^;]*/, '');

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const within = pathname.startsWith(`${prefix}/`)
    ? decodeURIComponent(pathname.slice(prefix.length))
    : undefined;
  const path =
    within === undefined
      ? ''
      : join(folder, normalize(within.endsWith('/') ? `${within}index.html` : within));
  if (!path || !existsSync(path) || !statSync(path).isFile()) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    return;
  }
  response.writeHead(200, {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    // the embed file has its own policy, stricter than any host's
    ...(path.endsWith('embed.html') ? {} : { 'content-security-policy': policyOfPages }),
    'cache-control': 'no-store',
  });
  createReadStream(path).pipe(response);
}).listen(Number(port), '127.0.0.1');
