import { type Node, firstOf, firstOfAll, isOptional, lettersOf, parseRegex } from "./parse.ts";

type Loop = Extract<Node, { is: "loop" }>;
/** A loop that ends after so few rounds is written out rather than gone back into. */
const FEW = 3;
const repeats = (node: Node): boolean => node.is === "loop" && node.most > FEW;
const endless = (node: Node): node is Loop => node.is === "loop" && node.most === Infinity;

/**
 * Why a match of a regular expression may take more than a time linear in its text, by one attempt at one place; null: nothing found.
 * Found are loops in loops whose rounds can be cut in several ways, choices in loops that take the same letter, and endless loops one after the
 * other that can share what they take.
 */
export function whySlow(source: string, flags: string): string | null {
  return inspect(parseRegex(source, flags), []);
}

/** `around`: for each loop around the node, what may come when the node has ended: what follows it there, and the loop's next round. */
function inspect(node: Node, around: readonly bigint[]): string | null {
  if (node.is === "choice") return first(node.ways.map((way) => () => inspect(way, around))) ?? sharedWays(node.ways, around);
  if (node.is === "sequence")
    return sharedLoops(node.parts) ?? first(node.parts.map((part, at) => () => inspect(part, follow(node.parts.slice(at + 1), around))));
  if (node.is === "nothing") return node.ahead ? inspect(node.ahead, []) : null;
  if (node.is !== "loop") return null;
  if (repeats(node) && around.some((next) => (next & firstOf(node.body)) !== 0n))
    return "a loop in a loop takes what the next round begins with";
  const inside = repeats(node) ? [...around, firstOf(node.body)] : around;
  return inspect(node.body, inside);
}

/** What may follow a part, in each loop around it. */
const follow = (rest: readonly Node[], around: readonly bigint[]): bigint[] =>
  around.map((next) => firstOfAll(rest) | (rest.every(isOptional) ? next : 0n));

const first = (checks: readonly (() => string | null)[]): string | null => {
  for (const check of checks) {
    const found = check();
    if (found !== null) return found;
  }
  return null;
};

/** In a loop two ways that take the same single letter, or of which one loops itself, can be taken in turns. */
function sharedWays(ways: readonly Node[], around: readonly bigint[]): string | null {
  if (around.length === 0) return null;
  const shared = ways.some((way, at) =>
    ways
      .slice(at + 1)
      .some((other) => (firstOf(way) & firstOf(other)) !== 0n && ((isOne(way) && isOne(other)) || holdsLoop(way) || holdsLoop(other))),
  );
  return shared ? "a choice in a loop takes the same letter in two ways" : null;
}

const isOne = (node: Node): boolean =>
  node.is === "set" || (node.is === "sequence" && node.parts.length === 1 && node.parts[0] !== undefined && isOne(node.parts[0]));
function holdsLoop(node: Node): boolean {
  if (node.is === "loop") return repeats(node) || holdsLoop(node.body);
  return node.is === "sequence" ? node.parts.some(holdsLoop) : node.is === "choice" && node.ways.some(holdsLoop);
}

/** Endless loops one after the other, where the one can also take what stands between them. */
function sharedLoops(parts: readonly Node[]): string | null {
  for (const [at, one] of parts.entries()) {
    if (!endless(one)) continue;
    const taken = lettersOf(one.body);
    for (const other of parts.slice(at + 1)) {
      if (endless(other) && (firstOf(other.body) & taken) !== 0n) return "two endless loops can share what they take";
      if (!isOptional(other) && (firstOf(other) & taken) === 0n) break;
    }
  }
  return null;
}
