import type { Attachment } from 'svelte/attachments';

/** The element that translators of browsers put in place of a text. */
const isTranslation = (node: Node | null): node is Element => node?.nodeName === 'FONT';

/**
 * Keeps the texts below an element changeable while the browser translates the page. Translators take a text out of the
 * document and put a `<font>` with its translation in its place; Svelte goes on changing and removing the text, of which
 * nothing is seen then. Here the text is put back before its translation, empty. When Svelte changes or removes it, the
 * translation goes, and a translator that watches the page translates the new text. When the translation is taken away, the
 * text is what it was. A text that a translator changes in place needs nothing: Svelte overwrites it with its next value.
 */
export const followTranslation: Attachment = (root) => {
  const translations = new WeakMap<Node, { readonly font: Element; readonly original: string }>();
  const textOf = new WeakMap<Node, Text>();

  /** The text has been given another value, which may be an empty one: its translation goes. */
  function drop(text: Text, wasEmptiedNow: boolean) {
    const translation = translations.get(text);
    if (!translation) return;
    if (wasEmptiedNow) text.data = translation.original;
    translation.font.remove();
    translations.delete(text);
  }
  function settle(text: Text) {
    const translation = translations.get(text);
    if (!translation) return;
    const { font, original } = translation;
    if (text.isConnected && text.data === '' && font.isConnected) {
      if (text.nextSibling !== font) text.after(font);
      return;
    }
    if (text.data === '' && text.isConnected) text.data = original;
    font.remove();
    translations.delete(text);
  }
  function adopt(text: Text, { addedNodes, previousSibling, nextSibling }: MutationRecord) {
    const font = [...addedNodes, previousSibling, nextSibling].find(
      (node) => isTranslation(node) && node.isConnected && !textOf.has(node),
    ) as Element | undefined;
    if (!font) {
      settle(text);
      return;
    }
    // the translator may have put the text itself into the element
    if (font.contains(text)) text.replaceWith(text.cloneNode());
    translations.set(text, { font, original: translations.get(text)?.original ?? text.data });
    textOf.set(font, text);
    text.data = '';
    font.before(text);
  }

  const observer = new MutationObserver((records) => {
    const before = new Set(records.map(({ target }) => target).filter((it) => translations.has(it)));
    for (const record of records) {
      const { type, target } = record;
      if (type === 'characterData') drop(target as Text, !before.has(target));
      for (const node of record.removedNodes) {
        const text = node instanceof Text ? node : textOf.get(node);
        if (text) adopt(text, record);
      }
    }
    // what was just done here
    observer.takeRecords();
  });
  observer.observe(root, { childList: true, subtree: true, characterData: true });
  return () => {
    observer.disconnect();
  };
};
