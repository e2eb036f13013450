import { Parser } from 'htmlparser2';

export interface XmlHandlers {
  /** @param name without its prefix */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads the elements and texts of XML in order: of a part of an archive, in UTF-8, or of a text. External entities are never fetched, and others not expanded.
 */
export function readXml(xml: Uint8Array | string, { open, text, close }: XmlHandlers): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open?.(local(name), attributes),
      ontext: (it) => text?.(it),
      onclosetag: (name) => close?.(local(name)),
    },
    { xmlMode: true },
  );
  parser.end(typeof xml === 'string' ? xml : new TextDecoder().decode(xml));
}
