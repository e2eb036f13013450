import { existsSync, renameSync, rmSync } from 'node:fs';
import { MOST, TooHeavy, weigh } from '../kit/budget.ts';
import type { Bundled } from '../kit/bundlePage.ts';
import { publicationsIn } from './publications.ts';
import { siteOf } from './site.ts';
import type { Stage } from './stage.ts';

export interface Order {
  /** Where the documents are. */
  readonly data: string;
  /** The folder that is published; it is replaced as a whole, or not at all. */
  readonly out: string;
  /** SITE_URL of the environment. */
  readonly site: string | undefined;
  readonly bundle: (folder: string) => Promise<Bundled>;
  readonly stages: readonly Stage[];
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** Publishes every document; whether it did. Everything is made beside what is there, and takes its place at the end. */
export async function build({ data, out, site, bundle, stages, print, complain }: Order): Promise<boolean> {
  const address = siteOf(site);
  const found = publicationsIn(data);
  const problems = [...(address.ok ? [] : [address.problem]), ...(found.ok ? [] : found.problems)];
  if (!address.ok || !found.ok) {
    for (const problem of problems) complain(problem);
    complain(existsSync(out) ? `nothing is built; ${out} stays as it was` : 'nothing is built');
    return false;
  }
  const { base } = address;
  const { publications } = found;
  const making = `${out}.making`;
  const before = `${out}.before`;
  try {
    rmSync(making, { recursive: true, force: true });
    const assets = await bundle(making);
    const first = assets.first.reduce((sum, { size }) => sum + size, 0);
    weigh([{ what: 'script and style before the picture', size: first, most: MOST.page }], print);
    for (const stage of stages) await stage({ folder: making, publications, base, assets, print });
    rmSync(before, { recursive: true, force: true });
    if (existsSync(out)) renameSync(out, before);
    renameSync(making, out);
    rmSync(before, { recursive: true, force: true });
  } catch (error) {
    if (!(error instanceof TooHeavy)) throw error;
    complain(error.message);
    complain(existsSync(out) ? `nothing is built; ${out} stays as it was` : 'nothing is built');
    return false;
  } finally {
    rmSync(making, { recursive: true, force: true });
    // between the two moves something failed
    if (!existsSync(out) && existsSync(before)) renameSync(before, out);
  }
  for (const { document, released } of publications)
    print(
      `${out}/t/${document.content.id}/: ${document.content.events.length} events, ${released.length} released versions`,
    );
  print(
    base === undefined
      ? 'SITE_URL is not set: canonical, Open Graph and oEmbed addresses, which would need it, are left out.'
      : `Addresses begin with ${base}`,
  );
  return true;
}
