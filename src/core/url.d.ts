/** The one thing beyond the language that the pure folders may use, and that every engine has. */
declare class URL {
  constructor(address: string, base?: string);
  readonly protocol: string;
  readonly href: string;
  readonly hash: string;
  readonly pathname: string;
}
