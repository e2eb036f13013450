/** A colour that every SVG renderer knows, and its opacity. */
export interface PlainColour {
  readonly colour: string;
  /** From 0 to 1. */
  readonly opacity: number;
}

const RGB = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:(?:,| \/) ([\d.]+))?\)$/;
const SRGB = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.]+))?\)$/;

/**
 * Converts a computed CSS colour: `rgb(28, 27, 25)`, `rgba(0, 0, 0, 0.5)`, or `color(srgb 0.8 0.7 0.6)`, the result of
 * `color-mix`. Anything else (`none`) is kept.
 */
export function plainColour(computed: string): PlainColour {
  const rgb = RGB.exec(computed);
  const srgb = SRGB.exec(computed);
  const parts = rgb ?? srgb;
  if (!parts) return { colour: computed, opacity: 1 };
  const [, red = '0', green = '0', blue = '0', alpha = '1'] = parts;
  const opacity = Number(alpha);
  if (opacity === 0) return { colour: 'none', opacity: 1 };
  const digits = [red, green, blue].map((part) => {
    const value = Math.round(Number(part) * (rgb ? 1 : 255));
    return Math.min(Math.max(value, 0), 255).toString(16).padStart(2, '0');
  });
  return { colour: `#${digits.join('')}`, opacity };
}
