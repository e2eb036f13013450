/** Long enough for a browser to begin writing the file. In ms. */
const KEPT = 60_000;

/** Hands a file to the reader, as a download. */
export function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, KEPT);
}
