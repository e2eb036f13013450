/** A range of the coverage matrix's columns, without that of the events. */
export interface MatrixColumns {
  /** The accounts from position `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  /** Whether the column of all records is included. */
  readonly record: boolean;
}

/** All columns of a matrix with so many accounts. */
export const allColumns = (accounts: number): MatrixColumns => ({ from: 0, to: accounts, record: true });

/** Splits the columns into parts of at most `most`, as equal as possible. The records are in the last part, after all accounts. */
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
