import { createHash } from 'node:crypto';
import { versionText } from '../../src/core/model/version.ts';
import type { Publication } from './stage.ts';

/** The hash under which the current version of a document is released; undefined when it never was. */
export function releasedAs({ document, released }: Publication): string | undefined {
  const sha256 = createHash('sha256').update(versionText(document.content), 'utf8').digest('hex');
  return released.some(({ version }) => version.sha256 === sha256) ? sha256 : undefined;
}
