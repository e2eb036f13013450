/**
 * Resolves a CSS value for the light theme: `var(--ink)` becomes `#1c1b19`, `light-dark(#fff, #000)` its first argument.
 *
 * @param tokens values of custom properties, by name
 * @throws Error for an unknown token, an unbalanced bracket, or any other function that is no colour or `url`
 */
export function resolved(value: string, tokens: ReadonlyMap<string, string>): string {
  const call = /\b(var|light-dark)\(/u.exec(value);
  if (call) {
    const start = call.index + call[0].length;
    const end = closing(value, start);
    const [first = '', ...others] = argumentsOf(value.slice(start, end));
    const meant = call[1] === 'var' ? (tokens.get(first) ?? others.join(', ')) : first;
    if (meant === '') throw new Error(`${value}: ${first} is not known`);
    return resolved(value.slice(0, call.index) + meant + value.slice(end + 1), tokens);
  }
  const other = /\b(?!rgba?|hsla?|url)[a-z-]+(?=\()/u.exec(value)?.[0];
  if (other !== undefined) throw new Error(`${value}: no picture can be painted with ${other}()`);
  return value.trim();
}

/** The index of the bracket that closes the one open at `from`. */
function closing(text: string, from: number): number {
  let open = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') open += 1;
    if (text[at] === ')') open -= 1;
    if (open === 0) return at;
  }
  throw new Error(`${text}: a bracket is not closed`);
}

/** Splits arguments at commas outside brackets. */
function argumentsOf(text: string): readonly string[] {
  const parts = [''];
  let open = 0;
  for (const character of text) {
    if (character === '(') open += 1;
    if (character === ')') open -= 1;
    if (character === ',' && open === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + character);
  }
  return parts.map((part) => part.trim());
}
