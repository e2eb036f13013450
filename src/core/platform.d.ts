/** What the pure folders may use beyond the language: every engine has it. */
declare class URL {
  constructor(address: string, base?: string);
  readonly protocol: string;
  readonly href: string;
  readonly hash: string;
  readonly hostname: string;
  readonly pathname: string;
}

declare class TextDecoder {
  constructor(encoding?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}
