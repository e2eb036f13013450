/**
 * Thrown for a file that cannot be read at all. Its message says what the file is, what was expected, and what its author
 * can do; it is for people.
 */
export class FileError extends Error {
  override readonly name = 'FileError';
}
