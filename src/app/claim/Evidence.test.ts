import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { changed, smallDocument } from '../../../tests/arbitrary/small.ts';
import { validate } from '../../core/model/validate.ts';
import { Story } from '../state/story.svelte.ts';
import Corrections from '../list/Corrections.svelte';
import Panel from '../event/Panel.svelte';
import { versionRead } from '../quote/versionRead.ts';
import { loadLazyComponents } from '../loadLazy.ts';

beforeAll(loadLazyComponents);

function show(query: string, document: unknown = smallDocument()): Story {
  const result = validate(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const story = new Story(result.timeline, query);
  render(Panel, { props: { story } });
  return story;
}
const open = async (text: string | RegExp) => {
  const [first] = screen.getAllByText(text, { ignore: 'a, script, style' });
  if (!first) throw new Error(String(text));
  await userEvent.click(first);
};
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Citation' });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a quote', () => {
  it('is set beside its original, with the words that differ marked and said', async () => {
    show('?event=assembly-refuses', changed('excerpts.1.selector.exact', 'We would sooner leave'));
    await open('compare with the original');
    const marks = [...screen.getByRole('group', { name: 'The two wordings' }).querySelectorAll('mark')];
    expect(marks.map(({ textContent }) => textContent)).toEqual([
      'only in The Paper: rather',
      'only in A Company: sooner',
    ]);
    expect(screen.getByText(/Both as published, in English/)).toHaveTextContent('Copied.');
  });

  it('says why nothing is marked', async () => {
    show('?event=assembly-refuses', changed('sources.2.language', 'ar'));
    await open('compare with the original');
    expect(screen.getByText(/One is in English, the other in Arabic/)).toBeVisible();
    expect(screen.getByRole('group', { name: 'The two wordings' }).querySelector('mark')).toBeNull();
  });

  it('says of its source what is missing, and where an archived copy may be', async () => {
    const document = changed('sources.1.archiveUrl');
    show('?event=assembly-refuses', document);
    await open('about this quote');
    expect(screen.getByText(/No archived copy known/)).toBeVisible();
    expect(screen.getByRole('link', { name: /Look for an archived copy/ })).toHaveAttribute(
      'href',
      'https://web.archive.org/web/*/https://paper.example/1',
    );
  });

  it('opens a page whose words no link can reach, and promises no more', () => {
    show('?event=assembly-refuses', changed('sources.1.url', 'https://paper.example/1.pdf'));
    expect(screen.queryByText('open at this passage')).toBeNull();
    expect(screen.getAllByRole('link', { name: /open the source/ })[0]).toHaveAttribute(
      'href',
      'https://paper.example/1.pdf',
    );
  });
});

describe('origins', () => {
  it('open to show who has it from whom', async () => {
    show('?event=senate-votes');
    await open('The record says this; 1 source says otherwise');
    expect(screen.getByText('For “The bill was adopted”')).toBeVisible();
    expect(
      screen.getByText('The Paper (English) repeats the words of A Company unchanged'),
    ).toHaveTextContent('Copied.');
  });
});

describe('citing', () => {
  it('copies what is chosen, and says so', async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    const user = userEvent.setup();
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    show('?event=senate-votes');
    await user.click(screen.getByText('Cite this event'));
    expect(field().value).toMatch(
      /^The Senate votes \(4 February 2025\)\. In Ada, A small story, version of/,
    );
    await user.click(screen.getByRole('button', { name: 'BibTeX' }));
    expect(field().value).toMatch(/^@online\{small:senate-votes,/);
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(writeText).toHaveBeenCalledWith(field().value);
    expect(await screen.findByText('Copied')).toHaveAttribute('role', 'status');
    await user.click(screen.getByRole('button', { name: 'CSL-JSON' }));
    expect(screen.queryByText('Copied')).toBeNull();
    expect(JSON.parse(field().value)).toHaveLength(1);
  });

  it('selects the field where copying is refused', async () => {
    const user = userEvent.setup();
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('refused')) } });
    show('?event=senate-votes');
    await user.click(screen.getByText('Cite this event'));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByText(/Copying was refused/)).toBeVisible();
    expect(field()).toHaveFocus();
    expect([field().selectionStart, field().selectionEnd]).toEqual([0, field().value.length]);
  });

  it('of a quote names its source, and where it was read', async () => {
    show('?event=assembly-refuses');
    await open('about this quote');
    expect(field().value).toContain('“We would rather leave” — A Company, A post');
    expect(field().value).toContain('The Assembly refuses');
  });

  it('of the timeline is in the first panel', async () => {
    show('');
    await open('Cite this timeline');
    expect(field().value).toMatch(/^Ada, A small story, version of 1 July 2025/);
  });
});

describe('a mistake', () => {
  const link = () => screen.getAllByRole('link', { name: /Report an error/ })[0];

  it('is reported to the document’s contact, with event, claim and version', async () => {
    const story = show('?event=senate-votes&claim=adopted');
    expect(link()).toHaveAttribute('href', 'mailto:ada@example.org');
    link()?.focus();
    await vi.waitFor(
      () => {
        const letter = decodeURIComponent(link()?.getAttribute('href') ?? '');
        expect(letter).toMatch(/^mailto:ada@example\.org\?subject=Mistake in: The Senate votes&body=/);
        for (const part of ['senate-votes', 'The article was adopted', versionRead(story.timeline).sha256])
          expect(letter).toContain(part);
      },
      { timeout: 20_000 },
    );
  });

  it('cannot be reported where nobody is named', () => {
    show('?event=senate-votes', changed('contact'));
    expect(screen.queryByText('Report an error')).toBeNull();
  });
});

describe('corrections', () => {
  it('are said at their event, in the first panel and in the log', () => {
    const story = show('?event=senate-votes');
    expect(screen.getByText('Corrected on 1 July 2025').parentElement).toHaveTextContent(
      'The date was wrong.',
    );
    render(Corrections, { props: { story } });
    const log = screen.getByRole('region', { name: 'Corrections' });
    expect(log).toHaveTextContent('1 July 2025 The date was wrong. 4 Feb 2025 · Senate votes');
    expect(within(log).getByRole('link')).toHaveAttribute('data-event', 'senate-votes');
  });

  it('have a way in from the first panel', async () => {
    const story = show('');
    await userEvent.click(screen.getByRole('button', { name: 'Corrections 1 correction' }));
    expect(story.view).toBe('list');
  });

  it('are not spoken of when there are none', () => {
    const story = show('', changed('changes', []));
    render(Corrections, { props: { story } });
    expect(screen.queryByText(/[Cc]orrect/)).toBeNull();
  });
});
