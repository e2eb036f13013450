/** A step of a tutorial: a file to write, or commands to run with what they print. */
export type Step =
  | { readonly kind: 'file'; readonly name: string; readonly content: string }
  | { readonly kind: 'run'; readonly commands: readonly string[]; readonly output: string | undefined };

const BLOCK = /^```(\w+)(?: ([^\n]+))?\n([^]*?)^```$/gmu;

/**
 * The steps of a page in Markdown: a block of code whose first line names a file (`csv ferry.csv`) is that file; a block of
 * language `sh` is commands, one a line, and a block of language `text` behind it what they print.
 */
export function stepsOf(markdown: string): readonly Step[] {
  const steps: Step[] = [];
  for (const [, language = '', name, content = ''] of markdown.matchAll(BLOCK)) {
    const last = steps.at(-1);
    if (name !== undefined) steps.push({ kind: 'file', name, content });
    else if (language === 'sh')
      steps.push({ kind: 'run', commands: content.trim().split('\n'), output: undefined });
    else if (language === 'text' && last?.kind === 'run' && last.output === undefined)
      steps.splice(-1, 1, { ...last, output: content.trimEnd() });
  }
  return steps;
}

/** Whether a text is what a page shows; a line `…` there stands for any number of lines. */
export function isShown(output: string, shown: string): boolean {
  const pattern = shown
    .split(/^…$/mu)
    .map((part) => part.trim().replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
    .join('[^]*');
  return new RegExp(`^${pattern}$`, 'u').test(output.trim());
}
