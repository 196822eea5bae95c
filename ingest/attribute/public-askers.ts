import type { Reads } from "./askers.ts";
import type { ItemClass } from "./item-class.ts";
import type { Named } from "./people.ts";
import type { ReadSentence } from "./read.ts";

/** 'Councillor Bell (Kelder Council):', 'Cllr Bell of Kelder Council put the following question': who comes from somewhere to the panel. */
const FROM_ELSEWHERE =
  /^(?:\s?\((?=[^()]{2,60}\)\s?:\s?$)|,?\s(?:of|from|representing)\s(?=[^.;:]{2,80}(?:\s?:\s?$|\b(?:put|asked|submitted|presented|read)\b))|,\s(?=[^.:;()]{2,60}:\s?$))/u;

/** Who puts a question in a sentence and is introduced by the council or parish that they come from. */
function putterIn({ text, tokens, mentions: [first] }: ReadSentence): Named[] {
  if (!first?.name?.titled || first.name.office !== "member" || first.from !== 0 || first.tells) return [];
  const surname = tokens.findIndex(({ lower }) => lower === first.name?.surname);
  return FROM_ELSEWHERE.test(text.slice(tokens[surname]?.end ?? 0)) ? [{ name: first.name, office: "public", role: null }] : [];
}

/** Councillors among the questions of the public: they sit on another council, and are no members of the panel unless its list has them. */
export const publicAskers = (reads: Reads, classes: readonly (ItemClass | null)[]): Named[] =>
  reads.flatMap((item, at) => (classes[at] === "public" ? item.flat().flatMap(putterIn) : []));
