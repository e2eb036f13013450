import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/**
 * Packs the package and installs it alone in a folder, without a network. It needs the kit (`npm run kit`): `prepack` would only
 * look whether it is that of these sources.
 */
export function installIn(home: string): void {
  const npm = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync('npm', args, {
      cwd: home,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  const [{ filename }] = JSON.parse(npm('pack', root, '--json', '--ignore-scripts')) as [
    { filename: string },
  ];
  writeFileSync(join(home, 'package.json'), '{"private":true}');
  npm('install', join(home, filename), '--no-audit', '--no-fund', '--offline');
}
