import type { ItemClass } from "./item-class.ts";
import type { Name } from "./names.ts";
import type { Reads, ReadSentence } from "./read.ts";

/** A councillor of another council who puts a question to the panel, and the passages of the item in which that is so. */
export interface PublicAsker {
  name: Name;
  from: number;
  to: number;
}

/** 'Councillor Bell (Kelder Council):', 'Cllr Bell of Kelder Council put the following question': who comes from somewhere to the panel, and not from it. */
const FROM_ELSEWHERE =
  /^(?!.{0,80}\b(?:[Pp]anel|[Cc]ommittee|[Oo]n behalf)\b)(?:\s?\((?=[^()]{2,60}\)\s?:\s?$)|,?\s(?:of|from|representing)\s(?=[^.;:]{2,80}(?:\s?:\s?$|\b(?:put|asked|submitted|presented|read)\s(?:\w+\s){0,3}(?:questions?|petition|statement)\b))|,\s(?=[^.:;()]{2,60}:\s?$))/u;

/** Who puts a question in a sentence and is introduced by the council or parish that they come from. */
function putterIn({ text, tokens, mentions: [first] }: ReadSentence): Name[] {
  if (!first?.name?.titled || first.name.office !== "member" || first.from !== 0 || first.tells) return [];
  const surname = tokens.findIndex(({ lower }) => lower === first.name?.surname);
  return FROM_ELSEWHERE.test(text.slice(tokens[surname]?.end ?? 0)) ? [first.name] : [];
}

/** Councillors among the questions of the public: within that item they sit on another council, and are no members of the panel unless its list has them. */
export function publicAskers(reads: Reads, classes: readonly (ItemClass | null)[]): PublicAsker[] {
  let order = 0;
  return reads.flatMap((item, at) => {
    const [from, to] = [order, order + item.length];
    order = to;
    return classes[at] === "public" ? item.flat().flatMap((sentence) => putterIn(sentence).map((name) => ({ name, from, to }))) : [];
  });
}
