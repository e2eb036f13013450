/** A segment tree over the events of a lane: it finds the most important of a range without looking at the others. */
export class MostImportant {
  readonly #importance: Uint8Array;
  /** Leaves begin here; node `i` holds the better of `2i` and `2i + 1`. -1: none. */
  readonly #leaves: number;
  readonly #nodes: Int32Array;

  /** @param importance of the event at each position */
  constructor(importance: Uint8Array) {
    this.#importance = importance;
    this.#leaves = 2 ** Math.ceil(Math.log2(Math.max(importance.length, 1)));
    this.#nodes = new Int32Array(2 * this.#leaves).fill(-1);
    for (let i = 0; i < importance.length; i++) this.#nodes[this.#leaves + i] = i;
    for (let i = this.#leaves - 1; i > 0; i--)
      this.#nodes[i] = this.#better(this.#node(2 * i), this.#node(2 * i + 1));
  }

  /** The `count` most important positions of `[from, to)`: the most important first, of equals the earliest. */
  most(from: number, to: number, count: number): readonly number[] {
    const found: number[] = [];
    const ranges: { from: number; to: number; best: number }[] = [];
    const add = (a: number, b: number) => {
      if (a < b) ranges.push({ from: a, to: b, best: this.#bestOf(a, b) });
    };
    add(from, to);
    while (found.length < count) {
      let next = 0;
      for (let i = 1; i < ranges.length; i++) {
        const [one, other] = [ranges[i]?.best ?? -1, ranges[next]?.best ?? -1];
        if (this.#better(one, other) === one) next = i;
      }
      const [range] = ranges.splice(next, 1);
      if (!range) break;
      found.push(range.best);
      add(range.from, range.best);
      add(range.best + 1, range.to);
    }
    return found;
  }

  #bestOf(from: number, to: number): number {
    let best = -1;
    let [left, right] = [from + this.#leaves, to + this.#leaves];
    while (left < right) {
      if (left % 2 === 1) best = this.#better(best, this.#node(left++));
      if (right % 2 === 1) best = this.#better(best, this.#node(--right));
      left /= 2;
      right /= 2;
    }
    return best;
  }

  #node(index: number): number {
    return this.#nodes[index] ?? -1;
  }

  #better(a: number, b: number): number {
    if (a < 0) return b;
    if (b < 0) return a;
    const [one, other] = [this.#importance[a] ?? 0, this.#importance[b] ?? 0];
    return other > one || (other === one && b < a) ? b : a;
  }
}
