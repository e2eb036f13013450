// `npm run kit`: builds the kit into `dist.kit/`, or into the folder that is named, when its sources changed since.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { components } from './components.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The SHA-256 of all sources of the kit, in hexadecimal digits. */
export function sourceHash() {
  const folders = ['src', 'scripts', 'public'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
      // the pages of the template are part of the kit
      .filter((file) => !/\.test\.ts$|(?<!\/template\/README)\.md$/u.test(file)),
  );
  const hash = createHash('sha256');
  for (const file of [...folders, 'vite.config.ts', 'package.json', 'package-lock.json'].sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/**
 * Builds the kit unless the folder has a kit of the same sources.
 *
 * @param {string} [folder] from the root of the project
 */
export async function ensureKit(folder = 'dist.kit') {
  const target = join(root, folder);
  const source = sourceHash();
  const manifest = join(target, 'kit.json');
  if (existsSync(manifest)) {
    const { source: built } = JSON.parse(readFileSync(manifest, 'utf8'));
    if (built === source) return;
  }
  process.chdir(root);
  // read by libraries and by Svelte's compiler
  process.env['NODE_ENV'] = 'production';
  console.log(`Building the kit in ${folder}/…`);
  /** @type {{ module: typeof import('./kit/buildKit.ts') }} */
  const { module } = await runnerImport(join(root, 'scripts/kit/buildKit.ts'), {
    configFile: false,
    mode: 'production',
    logLevel: 'error',
    plugins: [components({ styles: false })],
  });
  const making = `${target}.making-${process.pid}`;
  try {
    await module.buildKit(making, source, (line) => {
      console.log(`  ${line}`);
    });
    rmSync(target, { recursive: true, force: true });
    renameSync(making, target);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureKit(process.argv[2]);
