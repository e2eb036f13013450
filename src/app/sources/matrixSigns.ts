import type { Coverage } from '../../core/model/coverage.ts';
import type { Silence } from '../../core/model/silence.ts';
import { type EvidenceRole, EVIDENCE_ROLES } from '../../core/model/evidenceUse.ts';

export type Sign = EvidenceRole | Silence;

/** The SVG path of each sign, stroked, around (0, 0) in a box from −6 to 6; empty for an account that is too early (`not-yet`). */
export const SIGN_PATHS: Readonly<Record<Sign, string>> = {
  'not-found': 'M-4-4 4 4M4-4-4 4',
  otherwise: 'M-5-2H5M-5 2H5M3-5-3 5',
  omits: 'M-5 0A5 5 0 1 1 5 0 5 5 0 1 1-5 0M-3.5 3.5 3.5-3.5',
  answers: 'M-4 4 0-5 4 4M-2.5 1H2.5',
  supports: 'M-5 0-1.5 4 5-4.5',
  mentions: 'M-4 0H-3.9M0 0H.1M4 0H4.1',
  silent: 'M-5 0A5 5 0 1 1 5 0 5 5 0 1 1-5 0',
  'not-yet': '',
  undated: 'M-3 0H3',
};

const SAID: ReadonlySet<string> = new Set(EVIDENCE_ROLES);

/** Whether a sign stands for something a source says, not for its silence. */
export const isStand = (sign: Sign): sign is EvidenceRole => SAID.has(sign);

const SILENCES: readonly Silence[] = ['silent', 'not-yet', 'undated'];

/** The signs that occur among a matrix's accounts, in the legend's order. */
export function signsIn({ rows }: Coverage): readonly Sign[] {
  const here = new Set<Sign>();
  for (const cell of rows.flatMap(({ accounts }) => accounts)) {
    if (cell.kind === 'said') for (const { role } of cell.points) here.add(role);
    else here.add(cell.kind);
  }
  return [...EVIDENCE_ROLES, ...SILENCES].filter((sign) => here.has(sign));
}
