import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { smallDocument, withEvents } from '../../../tests/arbitrary/small.ts';
import { harbour } from '../../../tests/stories/stories.ts';
import { validate } from '../../core/model/validate.ts';
import { Story } from '../state/story.svelte.ts';
import SourcesView from './SourcesView.svelte';

const timeline = harbour();
const { sources, excerpts = [] } = timeline.document;

function show(query = '?view=sources'): { readonly story: Story; readonly container: HTMLElement } {
  const story = new Story(timeline, query);
  return { story, container: render(SourcesView, { props: { story } }).container };
}

/** The entry of a source. */
function entry(container: HTMLElement, id: string): HTMLElement {
  const found = container.querySelector<HTMLElement>(`[id="source-${id}"]`);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
}

const plain = (element: Element | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

describe('the list of sources', () => {
  // a copy that outlives what was rendered, for all that only reads
  const read = show().container.cloneNode(true) as HTMLElement;

  it('counts them, and has an entry for each: accounts open, records closed', () => {
    const accounts = sources.filter(({ role }) => role === 'account').length;
    // a search by text through all of the page is slow
    const [counts] = [...read.querySelectorAll('p')].map(plain).filter((text) => /^\d+ sources: /.test(text));
    expect(counts).toMatch(`${sources.length} sources: ${accounts} accounts`);
    expect(counts).toMatch(`${sources.length - accounts} records`);
    for (const { id, role } of sources) {
      const it = entry(read, id);
      if (role === 'account') expect(it.tagName).toBe('ARTICLE');
      else expect(it).not.toHaveAttribute('open');
    }
    const ids = [...read.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says a title in the source’s own language, and passages in theirs', () => {
    const arabic = entry(read, 'article-ar');
    const title = arabic.querySelector('h3 [lang]');
    expect(title).toHaveAttribute('lang', 'ar');
    expect(title).toHaveAttribute('dir', 'rtl');
    expect(arabic.querySelector('blockquote .words')).toHaveAttribute('dir', 'rtl');
    expect([...arabic.querySelectorAll('blockquote mark')].map(plain)).toEqual([
      'طلبت هيئة الميناء من الشركة',
      'رفض أعضاء المجلس البلدي قانون الميناء',
      'تفضّل الرحيل',
    ]);
    expect(entry(read, 'article-fr').querySelector('h3 [lang]')).toHaveAttribute('lang', 'fr');
  });

  it('tells the passages of a source in the document’s order', () => {
    for (const { id } of sources) {
      const shown = [...entry(read, id).querySelectorAll('blockquote .words')].map(plain);
      const wanted = excerpts
        .filter(({ source }) => source === id)
        .map(({ selector }) => selector.exact.replace(/\s+/g, ' ').trim());
      expect(shown).toEqual(wanted);
    }
  });

  it('links each passage to the claims that rest on it', async () => {
    const { story, container } = show();
    const used = timeline.events.flatMap(({ event }) =>
      (event.claims ?? []).flatMap(({ id, evidence, accounts = [] }) =>
        [...evidence, ...accounts.flatMap((account) => account.evidence)].map(() => [event.id, id]),
      ),
    );
    const links = [...container.querySelectorAll<HTMLAnchorElement>('.read a[data-event]')];
    expect(links.length).toBe(used.length);
    const answer = screen.getAllByText('The port asked Brightgate for a secret door')[0]?.closest('li');
    if (!answer) throw new Error('no such answer');
    expect(answer).toHaveTextContent('Says otherwise');
    await userEvent.click(within(answer).getByRole('link'));
    expect([story.event, story.claim, story.view]).toEqual(['port-asks', 'asked-the-council', 'sources']);
  });

  it('says what is not known, and where a copy may be', () => {
    const arabic = entry(read, 'article-ar');
    expect(arabic).toHaveTextContent('no public address known');
    expect(arabic).toHaveTextContent('No archived copy known');
    expect(arabic).toHaveTextContent('date not known');
    expect(within(arabic).queryByText('Look for an archived copy')).toBeNull();
    const french = entry(read, 'article-fr');
    expect(french).toHaveTextContent('between 26 and 30 September 2024');
    expect(french).toHaveTextContent('read by the editors');
    expect(within(french).getByText('Look for an archived copy').closest('a')).toHaveAttribute(
      'href',
      'https://web.archive.org/web/*/https://phare.example/?rubrique=port&article=68551',
    );
    const unseen = sources.find(({ seen }) => seen === 'unseen');
    expect(entry(read, unseen?.id ?? '')).toHaveTextContent('not opened by the editors');
  });

  it('links to an archived copy that is known', () => {
    const small = validate(smallDocument());
    if (!small.ok) throw new Error('not valid');
    render(SourcesView, { props: { story: new Story(small.timeline) } });
    expect(screen.getByText('archived copy').closest('a')).toHaveAttribute(
      'href',
      'https://archive.example/1',
    );
    expect(screen.queryByText('Look for an archived copy')).toBeNull();
  });

  it('groups records by type, each group by publisher', () => {
    const groups = [...read.querySelectorAll('h3')].map(plain);
    const official = sources.filter(({ type }) => type === 'official').length;
    expect(groups).toContain(`Official documents (${official})`);
    const first = read.querySelector('section section ul');
    const publishers = [...(first?.querySelectorAll('summary b') ?? [])].map(plain);
    expect(publishers).toEqual(publishers.toSorted(new Intl.Collator('en').compare));
  });

  it('has its headings in order, and jump links that lead somewhere', () => {
    const levels = [...read.querySelectorAll('h2, h3, h4')].map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1)).toEqual([]);
    for (const link of read.querySelectorAll('a[href^="#"]')) {
      const id = link.getAttribute('href')?.slice(1) ?? '';
      expect(read.querySelector(`[id="${id}"]`)).toHaveAttribute('tabindex', '-1');
    }
  });
});

describe('choosing a source', () => {
  it('goes to the timeline', async () => {
    const { story, container } = show();
    const button = within(entry(container, 'article-fr')).getByRole('button', {
      name: /^Show what it covers/,
    });
    expect(button).toHaveAccessibleDescription(/^Brightgate prêt/);
    await userEvent.click(button);
    expect([story.source, story.view]).toEqual(['article-fr', 'timeline']);
  });

  it('opens the view again at the chosen one', () => {
    Element.prototype.scrollIntoView = function (this: Element) {
      this.setAttribute('data-scrolled', '');
    };
    const { container } = show('?view=sources&source=brightgate-post');
    const chosen = entry(container, 'brightgate-post');
    expect(chosen).toHaveAttribute('open');
    expect(chosen).toHaveAttribute('data-scrolled');
    expect(container.querySelectorAll('[aria-current]')).toHaveLength(1);
  });
});

it('shows sources without a single account', () => {
  const records = timeline.document.sources.filter(({ role }) => role !== 'account').slice(0, 2);
  const result = validate(withEvents({ ...timeline.document, sources: records, excerpts: [] }, []));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  render(SourcesView, { props: { story: new Story(result.timeline) } });
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByRole('heading', { level: 2, name: 'Records (2)' })).toBeVisible();
});
