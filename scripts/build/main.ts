import { build } from './build.ts';
import { bundle } from './bundle.ts';
import { STAGES } from './stages.ts';

/** `npm run build`; whether there is a new `dist/`. */
export const main = (site: string | undefined): Promise<boolean> =>
  build({
    data: 'data',
    out: 'dist',
    site,
    bundle,
    stages: STAGES,
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
  });
