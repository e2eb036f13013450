// Runs a command of `policy-timeline` in the repository: `node scripts/cli.mjs quotes …`. Builds the kit first when its sources changed.
import { ensureKit } from './kit.mjs';

await ensureKit();
await import(new URL('../dist.kit/cli.js', import.meta.url).href);
