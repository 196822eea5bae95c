/** What a host's robots.txt says to us. */
export interface Robots {
  /** Whether a path with its query may be fetched. */
  allows(path: string): boolean;
}

interface Rule {
  allow: boolean;
  pattern: string;
}

/** Whether a path fits a rule's pattern: a beginning, `*` for anything, `$` for the end. Linear: no regular expression is built. */
function fits(path: string, pattern: string): boolean {
  const ends = pattern.endsWith("$");
  const pieces = (ends ? pattern.slice(0, -1) : pattern).split("*");
  const [first = "", ...rest] = pieces;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return !ends || at === path.length || (rest.length > 0 && path.endsWith(rest.at(-1) ?? ""));
}

/**
 * Reads robots.txt for one agent: the group that names it, else the one for all. Of the rules that fit a path the longest holds,
 * of two as long the one that allows.
 */
export function readRobots(text: string, agent: string): Robots {
  const groups = new Map<string, Rule[]>();
  let current: Rule[][] = [];
  let naming = false;
  for (const raw of text.split(/\r\n?|\n/)) {
    const line = raw.replace(/#.*$/, "").trim();
    const at = line.indexOf(":");
    const [field, value] = [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()];
    if (field === "user-agent") {
      const rules = groups.get(value.toLowerCase()) ?? [];
      groups.set(value.toLowerCase(), rules);
      current = naming ? [...current, rules] : [rules];
      naming = true;
    } else if (field === "allow" || field === "disallow") {
      naming = false;
      if (value !== "") for (const rules of current) rules.push({ allow: field === "allow", pattern: value });
    }
  }
  const rules = [...groups].find(([name]) => name !== "*" && agent.startsWith(name))?.[1] ?? groups.get("*") ?? [];
  return {
    allows(path) {
      const [best] = rules
        .filter((rule) => fits(path, rule.pattern))
        .sort((a, b) => b.pattern.length - a.pattern.length || Number(b.allow) - Number(a.allow));
      return best?.allow ?? true;
    },
  };
}
