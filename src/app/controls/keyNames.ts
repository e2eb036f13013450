/** A part of a line of the help: words, or the name of a key. */
export interface HelpPart {
  readonly text: string;
  readonly key: boolean;
}

/** `[Ctrl] + wheel` → the key "Ctrl", the words " + wheel". */
export function keyNames(line: string): readonly HelpPart[] {
  return line
    .split(/\[([^\]]+)\]/u)
    .map((text, index) => ({ text, key: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
