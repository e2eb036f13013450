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

/** The script of the page around, which gives frames their height: beside them, once. `address` is that of `embed.js`. */
export const scriptSnippet = (address: string): string => `<script src="${escaped(address)}" async></script>`;

interface ElementOptions {
  /** Absolute: of `policy-timeline.js`. */
  readonly script: string;
  /** Absolute: of the document. */
  readonly src: string;
  /** What else it says, in this order. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** `<policy-timeline>` with the script that defines it. */
export const elementSnippet = ({ script, src, attributes }: ElementOptions): string =>
  [
    `<script type="module" src="${escaped(script)}"></script>`,
    `<policy-timeline ${[['src', src] as const, ...attributes]
      .map(([name, value]) => `${name}="${escaped(value)}"`)
      .join(' ')}></policy-timeline>`,
  ].join('\n');

/** As the value of an attribute. Line ends are made spaces: systems make paragraphs of them. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
