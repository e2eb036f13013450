import { createHash } from 'node:crypto';
import { type FrameCode, inlineScript } from '../../src/embed/frameHtml.ts';

const policySource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Escapes a frame's script and adds the hashes by which the content security policy allows script and styles. */
export function frameCode({ script, styles }: Pick<FrameCode, 'script' | 'styles'>): FrameCode {
  const inline = inlineScript(script);
  return { script: inline, styles, scriptHash: policySource(inline), stylesHash: policySource(styles) };
}
