// Finds WebKitGTK's driver, and the screen without a monitor that its browser draws on. Neither is ever installed.
import { onPath, runnable } from './programs.mjs';

/** @typedef {{ driver: string, screen: string } | { skipped: string }} WebKit paths of the programs */

/**
 * The driver that WEBKIT_PATH names, else an installed one, and Xvfb.
 * @returns {WebKit}
 */
export function findWebKit() {
  const named = process.env['WEBKIT_PATH'] ?? '';
  if (named !== '' && !runnable(named))
    throw new Error(`WEBKIT_PATH is set to ${named}, which cannot be run.`);
  const driver = named === '' ? onPath(['WebKitWebDriver']) : named;
  const screen = onPath(['Xvfb']);
  if (driver === undefined || screen === undefined)
    return {
      skipped: `no ${driver === undefined ? 'WebKitWebDriver' : 'Xvfb'} found, its browser tests are skipped; WEBKIT_PATH names a driver (Debian's packages: webkit2gtk-driver, xvfb)`,
    };
  return { driver, screen };
}

/** The line about WebKit in the output of the tests. @param {WebKit} webkit */
export const webkitLine = (webkit) => `WebKit: ${'skipped' in webkit ? webkit.skipped : webkit.driver}`;
