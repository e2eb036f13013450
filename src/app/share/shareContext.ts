/** What the share dialog asks of the page around it. */
export interface ShareContext {
  /** The `data-` attributes in which the page says where it is published; undefined where it shows another document than it was made for. */
  readonly pageData: () => Readonly<Record<string, string | undefined>> | undefined;
  /** The JSON text of the document, as it was loaded. */
  readonly sourceText: () => string | undefined;
}
