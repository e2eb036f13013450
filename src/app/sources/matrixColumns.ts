/** Columns of the coverage matrix beside that of the events. */
export interface MatrixColumns {
  /** The accounts from position `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  /** With the column of all records. */
  readonly record: boolean;
}

export const allColumns = (accounts: number): MatrixColumns => ({ from: 0, to: accounts, record: true });

/** The columns in parts of at most `most`, as equal as can be; the records stand in the last, after all accounts. */
export function columnParts(accounts: number, most: number): readonly MatrixColumns[] {
  const all = accounts + 1;
  const parts = Math.ceil(all / most);
  return Array.from({ length: parts }, (_, part) => {
    const end = Math.round((all * (part + 1)) / parts);
    return {
      from: Math.round((all * part) / parts),
      to: Math.min(end, accounts),
      record: end > accounts,
    };
  });
}
