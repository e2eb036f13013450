/** What the share dialog says, in English. It is loaded with the dialog, so that no page carries it which shows none. */
export const en = {
  title: 'Share this timeline',
  copy: 'Copy',
  copied: 'Copied',
  selected: 'Copying was refused. The text is selected: copy it with the keyboard or the menu.',

  link: {
    title: 'Link to what you see',
    field: 'Address of what you see',
    system: 'Share with…',
  },

  download: {
    title: 'Download',
    picture: 'The picture as you see it',
    whole: 'The whole timeline',
    names: {
      svg: 'SVG',
      png: 'PNG',
      csv: 'CSV',
      ics: 'Calendar',
      json: 'JSON',
      csl: 'CSL-JSON',
    },
    notes: {
      svg: 'drawing, sharp at any size',
      png: 'image, for any article',
      csv: 'table, a row per claim',
      ics: 'ICS, all events',
      json: 'the document itself',
      csl: 'sources, for Zotero',
    },
    /** The note on CSV where there are no claims. */
    csvEvents: 'table, a row per event',
    separator: 'CSV columns are separated by a',
    separators: { comma: 'comma', semicolon: 'semicolon', tab: 'tab' },
    drawing: 'The picture is being drawn…',
    refused:
      'This browser, or the rules of the site, did not allow the picture to be drawn. The SVG shows the same picture.',
  },

  embed: {
    title: 'Put it in an article',
    unpublished: (command: string) =>
      `The code is available once the timeline has been published with “${command}”.`,
    kind: 'As',
    kinds: { frame: 'Frame', script: 'Frame and script', element: 'Element' },
    kindNotes: {
      frame: 'Works wherever an article can hold a frame (iframe). The article needs no script.',
      script:
        'The script gives the frame the height it needs, and passes on the event named in the address of the article.',
      element:
        'Part of the article itself, in its colours if you like. If the article is on another site, this site must allow it (CORS).',
    },
    version: 'Version',
    versions: { current: 'Follows corrections', released: 'Frozen version' },
    versionNotes: {
      current: 'Readers always see the latest state.',
      released: 'Readers always see the state you see now, whatever is corrected later.',
      never: (command: string) =>
        `There is nothing to freeze yet: the state you see has not been released. The publisher of the timeline releases it with “${command}” and publishes again.`,
    },
    start: 'Begins with',
    starts: { opening: 'The opening view', seen: 'What you see now' },
    language: 'Language',
    readers: 'The reader’s own',
    theme: 'Colours',
    themes: { auto: 'The reader’s system', light: 'Light', dark: 'Dark' },
    height: 'Height in pixels',
    code: 'Code',
    preview: 'Preview',
    previewWidth: 'Width of the preview',
    pixels: (width: number) => `${String(width)} px`,
    full: 'Full width',
    other: 'Other',
    own: 'Other width in pixels',
    previewRefused: 'The rules of the site do not allow a preview here. The code works all the same.',
    /** The name of the frame, read aloud. */
    frame: (title: string) => `${title} (interactive timeline)`,
  },
};

export type ShareWords = typeof en;
