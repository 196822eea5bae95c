import { joinedStream } from "./index-words.ts";
import type { Edge, Words } from "./types.ts";

/**
 * Every two and every three words that follow each other in a text, and stand so neither in `plain` nor in `joined` of the index columns:
 * one compound read in parts, the next one joined. Who looks at phrases three words at a time finds with them all that `findPhrase` finds.
 */
export function mixedPaths(found: Words): string[][] {
  const inPhrases = found.edges.filter((edge) => edge.phrase);
  const plain = inPhrases.filter((edge) => edge.to === edge.from + 1);
  if (plain.length === inPhrases.length) return [];
  const compounds = inPhrases.filter((edge) => edge.to > edge.from + 1);
  const joined = joinedStream(found, plain, compounds);
  const isMixed = (path: readonly Edge[]) => path.some((e) => e.to > e.from + 1) && path.some((e) => !joined.has(e));
  const from: Edge[][] = Array.from({ length: found.length }, () => []);
  for (const edge of inPhrases) from[edge.from]?.push(edge);
  const next = (path: readonly Edge[]) => (from[path.at(-1)?.to ?? found.length] ?? []).map((edge) => [...path, edge]);
  const pairs = inPhrases.flatMap((edge) => next([edge]));
  return [...pairs, ...pairs.flatMap((pair) => next(pair))].filter(isMixed).map((path) => path.map((edge) => edge.word));
}
