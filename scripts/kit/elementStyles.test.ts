import { expect, it } from 'vitest';
import { ownRem, withStyles } from './elementStyles.ts';

it('measures in the reader’s text size, not in the article’s', () => {
  expect(ownRem('.a{margin:-.5rem 1rem;gap:calc(2rem + 3px)}')).toBe(
    '.a{margin:calc(-.5*var(--policy-timeline-rem)) calc(1*var(--policy-timeline-rem));gap:calc(calc(2*var(--policy-timeline-rem)) + 3px)}',
  );
  expect(ownRem('@container (width<34rem){.b-2rem{color:red}}')).toBe(
    '@container (width<544px){.b-2rem{color:red}}',
  );
});

it('puts the styles into the place that the script has for them', () => {
  expect(withStyles({ script: 'go("%policy-timeline styles%")', styles: '.a{margin:1rem}"' })).toBe(
    `go(${JSON.stringify('.a{margin:calc(1*var(--policy-timeline-rem))}"')})`,
  );
  expect(() => withStyles({ script: 'go("")', styles: '' })).toThrow('no place for its styles');
});
