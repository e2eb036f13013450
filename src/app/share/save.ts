/** How long the object URL is kept, in ms: long enough for a browser to begin writing the file. */
const REVOKE_AFTER = 60_000;

/** Downloads a file under the given name. */
export function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, REVOKE_AFTER);
}
