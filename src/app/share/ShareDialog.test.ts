import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changed, smallDocument } from '../../../tests/arbitrary/small.ts';
import { validate } from '../../core/model/validate.ts';
import { Story } from '../state/story.svelte.ts';
import { versionRead } from '../quote/versionRead.ts';
import ShareDialog from './ShareDialog.svelte';

const ROOT = 'http://localhost:3000/';
const HOME = `${ROOT}t/small/`;
const saved: Blob[] = [];

beforeEach(() => {
  // what a test's DOM lacks: dialogs above the page, and downloads
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
      this.dispatchEvent(new Event('close'));
    },
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      saved.push(blob);
      return 'blob:nothing';
    },
    revokeObjectURL: () => undefined,
  });
  saved.length = 0;
});
afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'share');
});

interface Shown {
  readonly query?: string;
  readonly document?: unknown;
  /** What the page says of where it is published. */
  readonly said?: Record<string, string>;
  readonly written?: string;
}
async function show({ query = '', document = smallDocument(), said = { root: './' }, written }: Shown = {}) {
  const read = validate(document);
  if (!read.ok) throw new Error('not valid');
  const story = new Story(read.timeline, query, ['en']);
  const rendered = render(ShareDialog, {
    props: { story, context: { pageData: () => said, sourceText: () => written } },
  });
  // eslint knows no exports of components
  const component = rendered.component;
  const user = userEvent.setup();
  await component.open();
  return { story, user, dialog: screen.getByRole('dialog'), open: () => component.open() };
}
const hashOf = (document: unknown) => {
  const read = validate(document);
  if (!read.ok) throw new Error('not valid');
  return versionRead(read.timeline).sha256;
};

const code = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Code' }).value;
const preview = () => document.querySelector('iframe');
const press = async (user: ReturnType<typeof userEvent.setup>, group: string, name: string) => {
  await user.click(within(screen.getByRole('group', { name: group })).getByRole('button', { name }));
};

describe('the code', () => {
  type Step = (user: ReturnType<typeof userEvent.setup>) => Promise<void>;
  const frame = (address: string, height = 620) =>
    `<iframe src="${HOME}${address}" title="A small story (interactive timeline)" loading="lazy" width="100%" height="${height}"`;

  it.each<readonly [string, Step, string]>([
    ['of the beginning', () => Promise.resolve(), frame('embed.html')],
    [
      'of what is seen',
      (user) => press(user, 'Begins with', 'What you see now'),
      frame('embed.html?event=senate-votes&amp;scale=true'),
    ],
    ['in dark colours', (user) => press(user, 'Colours', 'Dark'), frame('embed.html?theme=dark')],
    [
      'in French',
      (user) => user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'Français'),
      `<iframe src="${HOME}fr/embed.html" title="Une petite histoire (chronologie interactive)"`,
    ],
    [
      'of another height',
      async (user) => {
        const field = screen.getByRole('spinbutton', { name: 'Height in pixels' });
        await user.clear(field);
        await user.type(field, '480');
      },
      frame('embed.html', 480),
    ],
    [
      'with a script',
      (user) => press(user, 'As', 'Frame and script'),
      `</iframe>\n<script src="${ROOT}embed.js" async></script>`,
    ],
    [
      'of an element that begins with what is seen',
      async (user) => {
        await press(user, 'As', 'Element');
        await press(user, 'Begins with', 'What you see now');
      },
      `<policy-timeline src="${HOME}timeline.json" event="senate-votes" scale="true"><a href="${HOME}"`,
    ],
  ])('%s', async (_, step, expected) => {
    const { user } = await show({ query: '?event=senate-votes&scale=true' });
    await step(user);
    expect(code()).toContain(expected);
  });

  it('is previewed at the width that is chosen', async () => {
    const { user } = await show({ query: '?event=senate-votes' });
    expect(preview()).toHaveAttribute('src', `${HOME}embed.html`);
    expect(preview()).toHaveAttribute('width', '100%');
    await press(user, 'Width of the preview', '320 px');
    await press(user, 'Begins with', 'What you see now');
    expect(preview()).toHaveAttribute('width', '320');
    expect(preview()).toHaveAttribute('src', `${HOME}embed.html?event=senate-votes`);
    await press(user, 'Width of the preview', 'Other');
    const own = screen.getByRole('spinbutton', { name: 'Other width in pixels' });
    await user.clear(own);
    await user.type(own, '777');
    expect(preview()).toHaveAttribute('width', '777');
  });

  it('is said to come with publishing where nothing is published, and all else is there', async () => {
    const { dialog } = await show({ said: {} });
    expect(dialog).toHaveTextContent('once the timeline has been published with “npm run build”');
    expect(preview()).toBeNull();
    expect(screen.getByRole('textbox', { name: 'Address of what you see' })).toHaveValue(ROOT);
    expect(screen.getAllByRole('button', { name: /SVG|PNG|CSV|Calendar|JSON/u })).toHaveLength(6);
  });
});

describe('a frozen version', () => {
  const frozen = () => screen.getByRole('button', { name: 'Frozen version' });

  it('can be had where what is seen is released', async () => {
    const hash = hashOf(smallDocument());
    const { user } = await show({ said: { root: './', released: hash, timeline: 't/small/timeline.json' } });
    expect(frozen()).toBeEnabled();
    await user.click(frozen());
    expect(code()).toContain(`${HOME}v/${hash}/embed.html`);
    expect(preview()).toHaveAttribute('src', `${HOME}v/${hash}/embed.html`);
    expect(screen.getByText(/whatever is corrected later/u)).toBeVisible();
    await press(user, 'As', 'Element');
    expect(code()).toContain(`src="${HOME}v/${hash}/timeline.json"`);
  });

  it('is what the page of a version that is kept begins with', async () => {
    const hash = hashOf(smallDocument());
    await show({ said: { root: './', released: hash, timeline: `t/small/v/${hash}/timeline.json` } });
    expect(code()).toContain(`${HOME}v/${hash}/embed.html`);
    expect(screen.getByRole('textbox', { name: 'Address of what you see' })).toHaveValue(`${HOME}v/${hash}/`);
  });

  it.each([
    ['never released', { root: './' }],
    ['another one than is read', { root: './', released: hashOf(changed('title', 'Before')) }],
  ])('cannot be had where the version is %s; why, and how, is said', async (_, said) => {
    await show({ said });
    expect(frozen()).toBeDisabled();
    expect(screen.getByText(/has not been released/u)).toHaveTextContent('policy-timeline release');
    expect(code()).toContain(`${HOME}embed.html`);
  });
});

describe('copying', () => {
  const link = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Address of what you see' });
  /** Of the link, then of the code. */
  const copies = (name: string) => screen.getAllByRole('button', { name });

  it('says that it was done', async () => {
    const { user } = await show({ query: '?event=senate-votes&lang=fr' });
    await user.click(copies('Copier')[0] ?? document.body);
    expect(await screen.findByText('Copié')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(`${HOME}fr/e/senate-votes/`);
  });

  it('that is refused leaves the text selected, and says so until the text is another', async () => {
    const { user } = await show();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await user.click(copies('Copy')[0] ?? document.body);
    expect(await screen.findByText(/Copying was refused/u)).toBeVisible();
    expect(link()).toHaveFocus();
    expect([link().selectionStart, link().selectionEnd]).toEqual([0, link().value.length]);
    expect(link()).toHaveAttribute('readonly');
    await user.click(copies('Copy')[1] ?? document.body);
    expect(await screen.findAllByText(/Copying was refused/u)).toHaveLength(2);
    await press(user, 'Colours', 'Dark');
    expect(screen.getAllByText(/Copying was refused/u)).toHaveLength(1);
  });

  it('goes by the system’s own way where there is one', async () => {
    expect((await show()).dialog).not.toHaveTextContent('Share with…');
    document.body.replaceChildren();
    const share = vi.fn().mockRejectedValue(new DOMException('turned back', 'AbortError'));
    Object.assign(navigator, { share });
    const { user } = await show({ query: '?event=senate-votes' });
    await user.click(screen.getByRole('button', { name: 'Share with…' }));
    expect(share).toHaveBeenCalledWith({ url: `${HOME}e/senate-votes/`, title: 'The Senate votes' });
  });
});

describe('a table', () => {
  const table = async (query: string, separator?: string) => {
    const { user } = await show({ query });
    if (separator !== undefined) await user.selectOptions(screen.getByLabelText(/CSV/u), separator);
    await user.click(screen.getByRole('button', { name: /^CSV/u }));
    const [file] = saved;
    return [file?.type, (await file?.text())?.match(/"event"(.)"date"/u)?.[1]];
  };

  it('has the separator that spreadsheets expect in the language of the page', async () => {
    expect(await table('')).toEqual(['text/csv;charset=utf-8', ',']);
  });

  it('has a semicolon in French', async () => {
    expect(await table('?lang=fr')).toEqual(['text/csv;charset=utf-8', ';']);
  });

  it('has the separator that is chosen', async () => {
    expect(await table('', 'tab')).toEqual(['text/tab-separated-values;charset=utf-8', '\t']);
  });
});

describe('a file', () => {
  const take = async (name: RegExp, shown: Shown) => {
    const { user } = await show(shown);
    await user.click(screen.getByRole('button', { name }));
    return saved[0]?.text();
  };

  it('of the document is what was loaded, letter by letter', async () => {
    const written = `\n${JSON.stringify(smallDocument(), undefined, 7)}`;
    expect(await take(/^JSON/u, { written })).toBe(written);
  });

  it('of a document that came as an object says the same', async () => {
    expect(JSON.parse((await take(/^JSON/u, {})) ?? '')).toEqual(smallDocument());
  });

  it('of its sources is what Zotero reads', async () => {
    const items = JSON.parse((await take(/CSL/u, {})) ?? '') as { id: string; type: string }[];
    expect(items.map(({ id, type }) => [id, type])).toEqual([
      ['law', 'legislation'],
      ['article', 'article-journal'],
      ['post', 'post'],
    ]);
  });

  it('of its events has their pages', async () => {
    const calendar = (await take(/ICS/u, {})) ?? '';
    expect(calendar.match(/BEGIN:VEVENT/gu)).toHaveLength(2);
    expect(calendar.replaceAll('\r\n ', '')).toContain(`URL:${HOME}e/senate-votes/`);
  });
});

it('is gone while it is closed, and shows what is seen when it is opened again', async () => {
  const { user, story, open } = await show();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(document.querySelector('dialog, iframe, textarea')).toBeNull();
  story.locale = 'fr';
  story.view = 'list';
  await open();
  expect(screen.getByRole('heading', { name: 'Partager cette chronologie' })).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: /Adresse/u })).toHaveValue(`${HOME}fr/?view=list`);
});
