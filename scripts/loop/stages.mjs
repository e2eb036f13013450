// Runs the stages of a check side by side: as many at once as the machine has cores.
import { availableParallelism } from 'node:os';
import { endedCpu, endProcess, startProcess } from './process.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {readonly string[]} command a script for Node, and its arguments
 * @property {readonly string[]} [after] the names of the stages whose result it reads
 * @property {boolean} [wide] it keeps every core busy by itself: it runs alone, and its output is shown as it comes
 *
 * @typedef {object} Time
 * @property {string} name
 * @property {number} wall seconds
 * @property {number | undefined} cpu seconds of all its processes together; only Linux tells
 *
 * @typedef {object} Outcome
 * @property {string | undefined} failed the stage that failed first
 * @property {readonly Time[]} times of the stages that ended, in the order in which they did
 */

/**
 * The stages with one of the names, and those whose result they read. A part of a name is enough.
 *
 * @param {readonly Stage[]} stages
 * @param {readonly string[]} names none: all stages
 * @returns {readonly Stage[]} in their order; empty when none has such a name
 */
export function selectStages(stages, names) {
  if (names.length === 0) return stages;
  /** @type {Set<Stage>} */
  const selected = new Set();
  /** @param {Stage} stage */
  const select = (stage) => {
    selected.add(stage);
    for (const it of stages) if (stage.after?.includes(it.name)) select(it);
  };
  for (const stage of stages) if (names.some((name) => stage.name.includes(name))) select(stage);
  return stages.filter((stage) => selected.has(stage));
}

/**
 * Starts each stage as soon as a core is free and what it reads is there, in the order of the list. What a stage prints is
 * shown in one piece when it ends. The first that fails ends the others, and so do SIGINT and SIGTERM.
 *
 * @param {readonly Stage[]} stages
 * @param {{ readonly lanes?: number, readonly print?: (text: string) => void }} [options] `lanes`: how many run at once
 * @returns {Promise<Outcome>}
 */
export async function runStages(stages, { lanes = availableParallelism(), print = console.log } = {}) {
  const waiting = new Set(stages);
  /** @type {Map<Stage, { readonly end: () => void, readonly ended: Promise<Stage> }>} */
  const running = new Map();
  /** @type {Set<string>} */
  const passed = new Set();
  /** @type {Time[]} */
  const times = [];
  /** @type {string | undefined} */
  let failed;
  let cpuBefore = endedCpu();

  /** @param {string} name of what failed */
  const stop = (name) => {
    failed ??= name;
    for (const { end } of running.values()) end();
  };
  const interrupt = () => {
    stop('a signal from outside');
  };

  /** @param {Stage} stage */
  const fits = ({ after = [], wide = false }) =>
    after.every((name) => passed.has(name)) &&
    (wide ? running.size === 0 : running.size < lanes && ![...running.keys()].some((it) => it.wide));

  /** @param {Stage} stage */
  const start = (stage) => {
    const { name, command, wide = false } = stage;
    const begun = performance.now();
    print(wide ? `\n— ${name}` : `  ${name} …`);
    const { child, output } = startProcess(command, wide);
    /** @type {Promise<Stage>} */
    const ended = new Promise((done) => {
      child.on('exit', () => {
        const cpuNow = endedCpu();
        const cpu = cpuNow === undefined || cpuBefore === undefined ? undefined : cpuNow - cpuBefore;
        cpuBefore = cpuNow;
        times.push({ name, wall: (performance.now() - begun) / 1000, cpu });
      });
      child.on('close', (code) => {
        // what was ended because another failed has nothing to say
        const shown = !wide && (code === 0 || failed === undefined);
        if (shown) print(`\n— ${name}\n${output()}`.trimEnd());
        if (code === 0) passed.add(name);
        else stop(name);
        done(stage);
      });
    });
    running.set(stage, {
      end: () => {
        endProcess(child);
      },
      ended,
    });
  };

  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  for (;;) {
    if (failed === undefined)
      for (const stage of waiting)
        if (fits(stage)) {
          waiting.delete(stage);
          start(stage);
        }
    if (running.size === 0) break;
    running.delete(await Promise.race([...running.values()].map(({ ended }) => ended)));
  }
  process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  if (failed === undefined && waiting.size > 0)
    throw new Error(
      `These stages wait for what is not in the list: ${[...waiting].map((it) => it.name).join(', ')}`,
    );
  return { failed, times };
}

/**
 * A table: a line for each stage, and one for all.
 *
 * @param {readonly Time[]} times
 * @param {number} wall seconds from the first stage's start to the last one's end
 */
export function timesTable(times, wall) {
  const cpu = times.reduce((sum, it) => sum + (it.cpu ?? 0), 0);
  const rows = [...times, { name: 'all', wall, cpu: cpu > 0 ? cpu : undefined }];
  const width = Math.max(...rows.map(({ name }) => name.length));
  return rows
    .map(({ name, wall: seconds, cpu: busy }) => {
      const used = busy === undefined ? '' : `${busy.toFixed(0).padStart(6)} CPU-s`;
      return `${name.padEnd(width)} ${seconds.toFixed(1).padStart(8)} s${used}`;
    })
    .join('\n');
}
