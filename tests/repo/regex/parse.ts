/** What a regular expression is made of. `set`: which letters of the alphabet one place takes. */
export type Node =
  | { is: "set"; set: bigint }
  | { is: "nothing"; ahead?: Node }
  | { is: "sequence"; parts: Node[] }
  | { is: "choice"; ways: Node[] }
  | { is: "loop"; body: Node; least: number; most: number };

/** Letters that stand for all others of their kind. */
const ALPHABET = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)),
  ...Array.from("\n\t\r\u00A0éÉßж–—’“”•£½漢\u0301\uF0B7"),
];
const sets = new Map<string, bigint>();

/** Which letters of the alphabet a class, an escape or a letter takes: asked of the engine itself. */
function setOf(atom: string, flags: string): bigint {
  const key = `${flags}/${atom}`;
  const known = sets.get(key);
  if (known !== undefined) return known;
  const one = new RegExp(`^(?:${atom})$`, flags.replace(/[gyd]/g, ""));
  const set = ALPHABET.reduce((all, letter, i) => (one.test(letter) ? all | (1n << BigInt(i)) : all), 0n);
  sets.set(key, set);
  return set;
}

const ATOM = /\\(?:p|P)\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\k<[^>]*>|\\[^]|\[(?:\\[^]|[^\]\\])*\]|[^]/uy;
const QUANTIFIER = /(?:[*+?]|\{(?<least>\d+)(?<open>,)?(?<most>\d*)\})\??/y;
const GROUP = /\((?:\?(?:<?[=!]|:|<[a-zA-Z_]\w*>))?/y;

/** A regular expression → its tree. Look-arounds, anchors and back references take no letters; `ahead`: what a look-around reads. */
export function parseRegex(source: string, flags: string): Node {
  let at = 0;
  const choice = (): Node => {
    const ways = [sequence()];
    while (source[at] === "|") {
      at += 1;
      ways.push(sequence());
    }
    return ways.length === 1 && ways[0] ? ways[0] : { is: "choice", ways };
  };
  const sequence = (): Node => {
    const parts: Node[] = [];
    while (at < source.length && source[at] !== "|" && source[at] !== ")") parts.push(quantified(atom()));
    return { is: "sequence", parts };
  };
  const atom = (): Node => {
    GROUP.lastIndex = ATOM.lastIndex = at;
    const group = GROUP.exec(source)?.[0];
    if (group !== undefined) {
      at += group.length;
      const inner = choice();
      at += 1;
      return /[=!]$/.test(group) ? { is: "nothing", ahead: inner } : inner;
    }
    const text = ATOM.exec(source)?.[0] ?? "";
    at += text.length;
    return /^(?:[\^$]|\\[bB\d]|\\k<.*)$/.test(text) ? { is: "nothing" } : { is: "set", set: setOf(text, flags) };
  };
  const quantified = (body: Node): Node => {
    QUANTIFIER.lastIndex = at;
    const found = QUANTIFIER.exec(source);
    if (!found) return body;
    at += found[0].length;
    const { least, open, most } = found.groups ?? {};
    if (least !== undefined)
      return { is: "loop", body, least: Number(least), most: most === "" ? (open === undefined ? Number(least) : Infinity) : Number(most) };
    return { is: "loop", body, least: found[0].startsWith("+") ? 1 : 0, most: found[0].startsWith("?") ? 1 : Infinity };
  };
  return choice();
}

/** Every letter that a node may take. */
export function lettersOf(node: Node): bigint {
  if (node.is === "set") return node.set;
  if (node.is === "loop") return lettersOf(node.body);
  if (node.is === "nothing") return 0n;
  return (node.is === "choice" ? node.ways : node.parts).reduce((all, part) => all | lettersOf(part), 0n);
}

/** Whether a node may take no letter at all. */
export function isOptional(node: Node): boolean {
  if (node.is === "set") return false;
  if (node.is === "loop") return node.least === 0 || isOptional(node.body);
  if (node.is === "nothing") return true;
  return node.is === "choice" ? node.ways.some(isOptional) : node.parts.every(isOptional);
}

/** The letters with which a node may begin. */
export function firstOf(node: Node): bigint {
  if (node.is === "set") return node.set;
  if (node.is === "loop") return firstOf(node.body);
  if (node.is === "nothing") return 0n;
  if (node.is === "choice") return node.ways.reduce((all, way) => all | firstOf(way), 0n);
  return firstOfAll(node.parts);
}

/** The letters with which a row of nodes may begin. */
export function firstOfAll(parts: readonly Node[]): bigint {
  let first = 0n;
  for (const part of parts) {
    first |= firstOf(part);
    if (!isOptional(part)) break;
  }
  return first;
}
