import type { Plugin } from 'vite';

/** What d3's modules make while they are loaded: calls that only build something, and what is read of that. */
const MADE =
  /^((?:const|var) \w+ = )(?=(?:timeInterval|timeWeekday|utcWeekday|bisector|Blur2|shuffler)\(|\(function custom\()/gmu;
const READ = /^(const \w+ = )(\w+\.(?:range|left|right)|bisector\(number\)\.center);$/gmu;
const PAIR = /^const \[(\w+), (\w+)\] = (ticker\(.*\));$/gmu;

/**
 * d3's modules for arrays, times and easings come as one file each, in which every interval and easing is made by a call: a
 * bundler keeps all of them, as a call may do anything. Marked as what they are, those that nobody asks for are left out.
 */
export function pureD3(): Plugin {
  return {
    name: 'policy-timeline:pure-d3',
    transform(code, id) {
      if (!/node_modules\/d3-(?:array|ease|time)\/dist\//u.test(id)) return undefined;
      const marked = code
        .replace(PAIR, 'const $1 = /* @__PURE__ */ (() => $3[0])(), $2 = /* @__PURE__ */ (() => $3[1])();')
        .replace(READ, '$1/* @__PURE__ */ (() => $2)();')
        .replace(MADE, '$1/* @__PURE__ */ ');
      return { code: marked, map: null };
    },
  };
}
