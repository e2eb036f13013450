// docs/commands.md is the help of every command; `npx vitest run tests/commands.test.ts -u` writes it anew.
import { expect, test } from 'vitest';
import { programOf } from '../src/cli/main.ts';

/** The help as a terminal of 100 columns shows it. */
function helpOf(): readonly { readonly name: string; readonly help: string }[] {
  const nothing = () => undefined;
  const program = programOf({ print: nothing, printError: nothing, today: '2025-03-20', kit: '' }, nothing);
  return program.commands.map((command) => {
    let help = '';
    command.configureOutput({
      writeOut: (text) => {
        help += text;
      },
      getOutHelpWidth: () => 100,
      getOutHasColors: () => false,
    });
    command.outputHelp();
    return { name: command.name(), help: help.trim() };
  });
}

test('docs/commands.md has the help of every command', async () => {
  const sections = helpOf().map(({ name, help }) => `## ${name}\n\n\`\`\`\n${help}\n\`\`\`\n`);
  const page = [
    '# The commands\n',
    'What `policy-timeline COMMAND --help` prints; this page is made of it.\n',
    ...sections,
  ].join('\n');
  expect(sections.length).toBeGreaterThan(3);
  await expect(page).toMatchFileSnapshot('../docs/commands.md');
});
