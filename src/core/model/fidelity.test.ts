import { describe, expect, it } from 'vitest';
import { changedWords } from './drift.ts';
import { fidelity } from './fidelity.ts';

const compare = (text: string | undefined, exact: string, prefix?: string) =>
  fidelity(text, { type: 'TextQuoteSelector', exact, ...(prefix === undefined ? {} : { prefix }) });

describe('a quote and the text of its source', () => {
  it.each([
    ['exact', 'The clause was refused.', 'clause was refused'],
    ['normalised', 'The clause “was” refused.', 'clause "was" refused'],
    ['ambiguous', 'no, and no', 'no'],
    ['gone', 'Ducks swim on the pond behind the old mill.', 'Providers shall not retain the data for longer'],
    ['gone', '', 'Providers shall not retain the data'],
    ['gone', 'The vote of the deputies of the Republic', 'of the communications'],
    ['unchecked', undefined, 'clause'],
  ])('are %s: %j has %j', (state, text, exact) => {
    expect(compare(text, exact).state).toBe(state);
  });

  it.each([
    ['“Providers shall retain data.”', 'shall not retain', 'shall [−not−] retain'],
    ['Providers shall not retain data.', 'shall retain', 'shall [+not+] retain'],
    ['It is kept for 6 months.', '12 months', '[−12−][+6+] months'],
    ['It is kept for 12 months.', '6 months', '[−6−][+12+] months'],
    ['يجوز للشركة كشف الرسائل للشرطة', 'لا يجوز للشركة', '[−لا−] يجوز للشركة'],
    ['يجوز', 'لا يجوز', '[−لا−] يجوز'],
    [
      'Le texte s’applique aux messages.',
      'ne s’applique pas aux messages',
      "[−ne−] s'applique [−pas−] aux messages",
    ],
    ['Il peut lire.', 'ne peut pas lire', '[−ne−] peut [−pas−] lire'],
    ['La Cour a jugé la loi conforme.', 'n’a pas jugé la loi', "[−n'−] a [−pas−] jugé la loi"],
  ])('are drifted, never more, where a negation or a number changed: %j has %j', (text, exact, drawn) => {
    const found = compare(text, exact);
    expect(found.state).toBe('drifted');
    expect(found.state === 'drifted' && changedWords(found.drift)).toBe(drawn);
  });

  it('are drifted when the words are there and what stands around them is not', () => {
    const found = compare('He said yes, and she said no.', 'said', 'They ');
    expect(found).toMatchObject({ state: 'drifted', around: true });
    expect(compare('He said yes.', 'said no')).toMatchObject({ state: 'drifted', around: false });
  });
});
