import { loadAllMessages } from '../../src/core/i18n/messages.ts';
import { loadLazyComponents } from '../../src/app/lazyComponents.ts';
import { build } from './build.ts';
import { bundle } from './bundle.ts';
import { STAGES } from './stages.ts';

// while this file is loaded: later nothing more is
await Promise.all([loadAllMessages(), loadLazyComponents()]);

/** `npm run build`; whether there is a new `out`. */
export const main = (site: string | undefined, out = 'dist'): Promise<boolean> =>
  build({
    data: 'data',
    out,
    site,
    bundle,
    stages: STAGES,
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
  });
