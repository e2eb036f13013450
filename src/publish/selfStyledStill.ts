import type { PaintRule } from './picture/paintRules.ts';
import { selfStyledSvg } from './picture/plainSvg.ts';

/** Adds presentation attributes to all stills in rendered HTML: see `selfStyledSvg`. */
export function selfStyledStill(html: string, rules: readonly PaintRule[]): string {
  const start = html.search(/<svg [^>]*class="still /u);
  if (start < 0) return html;
  let depth = 0;
  for (const { 0: tag, index } of html.slice(start).matchAll(/<svg\b|<\/svg>/gu)) {
    depth += tag === '</svg>' ? -1 : 1;
    if (depth > 0) continue;
    const end = start + index + tag.length;
    return (
      html.slice(0, start) +
      selfStyledSvg(html.slice(start, end), rules) +
      selfStyledStill(html.slice(end), rules)
    );
  }
  throw new Error('the still is not closed');
}
