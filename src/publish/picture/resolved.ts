/**
 * A value of a style with its tokens put in, as it is in the light theme: `var(--ink)` is `#1c1b19`, and of
 * `light-dark(#fff, #000)` the first is meant. Any other function but a colour is an error.
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

/** Where the bracket is closed that is open at a place. */
function closing(text: string, from: number): number {
  let open = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') open += 1;
    if (text[at] === ')') open -= 1;
    if (open === 0) return at;
  }
  throw new Error(`${text}: a bracket is not closed`);
}

/** Parted at commas outside brackets. */
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
