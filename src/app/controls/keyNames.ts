/** A piece of a line of the help: text, or the name of a key. */
export interface Piece {
  readonly text: string;
  readonly key: boolean;
}

/** Splits a line of the help at its keys: `[Ctrl] + wheel` → the key "Ctrl", the text " + wheel". */
export function keyNames(line: string): readonly Piece[] {
  return line
    .split(/\[([^\]]+)\]/u)
    .map((text, index) => ({ text, key: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
