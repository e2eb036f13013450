interface SnippetOptions {
  /** Absolute: of an embed file, with whatever its query says. */
  readonly address: string;
  /** The frame's name, read aloud; as text. */
  readonly title: string;
  /** In px, for a page that does not listen to what the frame says. */
  readonly height: number;
}

/**
 * What is pasted into an article: one `<iframe>` and nothing else, on one line, for article systems filter what they are
 * given. It is as wide as its place; without a `height` it would be 150 px high.
 */
export const iframeSnippet = ({ address, title, height }: SnippetOptions): string =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" loading="lazy" width="100%" ` +
  `height="${Math.ceil(height)}" style="border:0;width:100%" ` +
  'allow="fullscreen; clipboard-write; web-share"></iframe>';

/** As the value of an attribute. Line ends are made spaces: systems make paragraphs of them. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
