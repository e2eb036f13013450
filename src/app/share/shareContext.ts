/** What the page knows of what is taken away from it. */
export interface Taken {
  /** What it says of where it is published; undefined where it shows another document than it was made for. */
  readonly said: () => Readonly<Record<string, string | undefined>> | undefined;
  /** The document as it was loaded, letter by letter. */
  readonly written: () => string | undefined;
}
