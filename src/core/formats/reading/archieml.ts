/**
 * ArchieML 1.0 (http://archieml.org/spec/1.0/CR-20151015.html), as newsrooms write it in shared documents. The reference
 * implementation sets properties of `Object.prototype` when a file names them, throws on keys that are both text and object,
 * and knows no lines; here an object is a map, a later value replaces an earlier one, and each value knows its line.
 */

export interface AmlText {
  readonly kind: 'text';
  readonly text: string;
  readonly line: number;
}

export interface AmlObject {
  readonly kind: 'object';
  readonly members: ReadonlyMap<string, AmlNode>;
  readonly line: number;
}

/** `[name]`; of `[+name]` each item is an object of `type` and `value`. */
export interface AmlList {
  readonly kind: 'list';
  readonly items: readonly AmlNode[];
  readonly line: number;
}

export type AmlNode = AmlText | AmlObject | AmlList;

export interface Aml {
  readonly root: AmlObject;
  /** Lines that belong to no value, as the format has it: what stands between values without `:end`, and after `:ignore`. */
  readonly loose: readonly { readonly line: number; readonly text: string }[];
  /** Values in whose place another one came: the same key again in the same object. */
  readonly replaced: readonly { readonly key: string; readonly value: AmlNode }[];
}

interface Text {
  kind: 'text';
  text: string;
  line: number;
}
interface OpenObject {
  kind: 'object';
  members: Map<string, Node>;
  line: number;
}
interface OpenList {
  kind: 'list';
  items: Node[];
  line: number;
}
type Node = Text | OpenObject | OpenList;

/** What a `[…]` or `{…}` opened, until `[]` or `{}` or the next one without a dot. */
interface Frame {
  readonly list: OpenList | undefined;
  /** Of a list: what its first item made it. */
  shape: 'simple' | 'complex' | 'freeform' | undefined;
  /** Of a list of objects: the key that begins another one. */
  firstKey: string | undefined;
  /** The object that keys went to before. */
  readonly outer: OpenObject;
}

const COMMAND = /^\s*:[ \t]*(endskip|ignore|skip|end)\b/iu;
const KEY = /^\s*([^\s[\]{}:\\]+)[ \t]*:[ \t]*(.*)$/u;
const ELEMENT = /^\s*\*[ \t]*(.*)$/u;
const SCOPE = /^\s*([[{])[ \t]*([+.]*)[ \t]*([^\s[\]{}:\\]*)[ \t]*[\]}].*$/u;

/** Reads a text as ArchieML. Any text is; one that is not meant to be gives loose lines. Never throws. */
export function readArchieml(text: string): Aml {
  const reader = new Reader();
  for (const [at, line] of text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\r|\n/u)
    .entries())
    reader.read(line, at + 1);
  return reader.finish();
}

class Reader {
  private readonly root = newObject(1);
  private scope = this.root;
  private stack: Frame[] = [];
  /** The value that lines go on with, if `:end` comes. */
  private current: Text | undefined;
  private pending: { line: number; text: string }[] = [];
  private readonly loose: { line: number; text: string }[] = [];
  private readonly replaced: { key: string; value: Node }[] = [];
  private mode: 'read' | 'skip' | 'ignore' = 'read';

  read(text: string, line: number): void {
    if (this.mode === 'ignore') {
      if (text.trim() !== '') this.loose.push({ line, text });
      return;
    }
    const command = COMMAND.exec(text)?.[1]?.toLowerCase();
    if (command !== undefined) this.command(command);
    else if (this.mode === 'read') this.content(text, line);
    else if (text.trim() !== '') this.loose.push({ line, text });
  }

  finish(): Aml {
    this.drop();
    return {
      root: this.root,
      loose: this.loose.toSorted((a, b) => a.line - b.line),
      replaced: this.replaced,
    };
  }

  private get frame(): Frame | undefined {
    return this.stack.at(-1);
  }

  private command(command: string): void {
    if (this.mode === 'skip' && command !== 'endskip' && command !== 'ignore') return;
    if (command === 'end') this.append();
    else this.drop();
    if (command === 'skip' || command === 'ignore') this.mode = command;
    if (command === 'endskip') this.mode = 'read';
  }

  private content(text: string, line: number): void {
    const { frame } = this;
    const key = frame?.shape === 'simple' ? null : KEY.exec(text);
    const element =
      frame?.list && frame.shape !== 'complex' && frame.shape !== 'freeform' ? ELEMENT.exec(text) : null;
    const scope = SCOPE.exec(text);
    if (key) this.key(key[1] ?? '', key[2] ?? '', line);
    else if (element && frame) this.element(frame, element[1] ?? '', line);
    else if (scope) this.open(scope[1] === '[', scope[2] ?? '', scope[3] ?? '', line);
    else if (frame?.shape === 'freeform' && text.trim() !== '')
      frame.list?.items.push(entry('text', newText(text.trim(), line), line));
    else this.pending.push({ line, text });
  }

  private key(key: string, value: string, line: number): void {
    this.drop();
    const { frame } = this;
    this.current = newText(value.trimEnd(), line);
    if (frame?.shape === 'freeform') frame.list?.items.push(entry(key, this.current, line));
    else {
      this.beginItem(key, line);
      const path = key.split('.');
      const last = path.pop() ?? key;
      this.set(this.objectAt(this.scope, path, line), last, this.current);
    }
  }

  /** In a list of objects, begins another object where the first key of the first one comes again. */
  private beginItem(key: string, line: number): void {
    const { frame } = this;
    if (!frame?.list || frame.shape === 'simple' || frame.shape === 'freeform') return;
    frame.shape = 'complex';
    if (frame.firstKey === undefined || frame.firstKey === key) {
      this.scope = newObject(line);
      frame.list.items.push(this.scope);
    }
    frame.firstKey ??= key;
  }

  private element(frame: Frame, value: string, line: number): void {
    this.drop();
    frame.shape = 'simple';
    this.current = newText(value.trimEnd(), line);
    frame.list?.items.push(this.current);
  }

  private open(isList: boolean, flags: string, name: string, line: number): void {
    this.drop();
    if (name === '') {
      this.scope = this.stack.pop()?.outer ?? this.root;
      return;
    }
    const { frame } = this;
    const nested = flags.includes('.') && frame !== undefined;
    const inFreeform = nested && frame.shape === 'freeform';
    if (!nested) {
      this.stack = [];
      this.scope = this.root;
    } else if (!inFreeform) this.beginItem(name, line);
    const outer = this.scope;
    const path = name.split('.');
    const last = path.pop() ?? name;
    const node: OpenList | OpenObject = isList ? { kind: 'list', items: [], line } : newObject(line);
    if (inFreeform) frame.list?.items.push(entry(last, node, line));
    else {
      const parent = this.objectAt(outer, path, line);
      const known = parent.members.get(last);
      // {name} twice goes on with the same object
      if (node.kind === 'object' && known?.kind === 'object') this.scope = known;
      else this.set(parent, last, node);
    }
    const shape = isList && flags.includes('+') ? 'freeform' : undefined;
    this.stack.push({ list: node.kind === 'list' ? node : undefined, shape, firstKey: undefined, outer });
    if (node.kind === 'object' && this.scope === outer) this.scope = node;
  }

  private set({ members }: OpenObject, key: string, value: Node): void {
    const known = members.get(key);
    if (known) this.replaced.push({ key, value: known });
    members.set(key, value);
  }

  private objectAt(from: OpenObject, path: readonly string[], line: number): OpenObject {
    let at = from;
    for (const name of path) {
      const known = at.members.get(name);
      const next = known?.kind === 'object' ? known : newObject(line);
      if (next !== known) this.set(at, name, next);
      at = next;
    }
    return at;
  }

  /** Takes the lines since the value began as part of it: `:end` came. A backslash keeps a line from being read as more. */
  private append(): void {
    const { current } = this;
    if (current) {
      const more = this.pending.map(({ text }) => text.replace(/^(\s*)\\/u, '$1'));
      current.text = [current.text, ...more].join('\n').trim();
      this.pending = [];
    }
    this.drop();
  }

  private drop(): void {
    for (const it of this.pending) if (it.text.trim() !== '') this.loose.push(it);
    this.pending = [];
    this.current = undefined;
  }
}

const newObject = (line: number): OpenObject => ({ kind: 'object', members: new Map(), line });
const newText = (text: string, line: number): Text => ({ kind: 'text', text, line });

/** An item of a list with `+`. */
const entry = (type: string, value: Node, line: number): OpenObject => ({
  kind: 'object',
  members: new Map<string, Node>([
    ['type', newText(type, line)],
    ['value', value],
  ]),
  line,
});

/** The words of a value: of lists and objects those of their members, a line each. */
export function wordsOf(node: AmlNode): string {
  const words: string[] = [];
  const open: AmlNode[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'text') words.push(next.text);
    else {
      const inside =
        next.kind === 'list' ? next.items : [...next.members.entries()].filter(isNoType).map(valueOf);
      for (const it of inside.toReversed()) open.push(it);
    }
  }
  return words.filter((it) => it !== '').join('\n');
}
const isNoType = ([key]: readonly [string, AmlNode]): boolean => key !== 'type';
const valueOf = ([, node]: readonly [string, AmlNode]): AmlNode => node;
