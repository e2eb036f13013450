import { addAllMessages } from '../../src/core/i18n/allMessages.ts';
import { loadLazyComponents } from '../../src/app/loadLazy.ts';
import { build } from './build.ts';
import { bundle } from '../kit/bundlePage.ts';
import { STAGES } from './stages.ts';

// while this file is loaded: later nothing more is
addAllMessages();
await loadLazyComponents();

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
