import { createHash } from 'node:crypto';
import { type FrameCode, inlineScript } from '../../src/embed/frameHtml.ts';

const policySource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A script and its styles as they stand in a frame, with the hashes by which its policy allows them. */
export function frameCode({ script, styles }: Pick<FrameCode, 'script' | 'styles'>): FrameCode {
  const inline = inlineScript(script);
  return { script: inline, styles, scriptHash: policySource(inline), stylesHash: policySource(styles) };
}
