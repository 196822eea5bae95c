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

/** 'Councillor Bell (Kelder Council) addressed the Panel': who sits on the panel speaks at it, and does not address it. */
const ADDRESSES = /^[^.;:]{0,90}\b(?:addressed|spoke to|made a statement to) (?:the )?(?:[Pp]anel|[Cc]ommittee|[Mm]eeting|[Mm]embers)\b/u;
/** 'spoke as a member of the public', in an item of whatever class. */
const AS_PUBLIC = /\bas (?:a |an )?(?:ordinary )?(?:members? of the public|(?:local )?residents?)\b/u;

/** The councillor whom a sentence begins with. */
const councillorIn = ({ mentions: [first] }: ReadSentence): Name | null =>
  first?.name?.titled && first.name.office === "member" && first.from === 0 ? first.name : null;

/** Who puts a question in a sentence, or addresses the panel, and is introduced by the council or parish that they come from. */
function putterIn(sentence: ReadSentence): Name[] {
  const name = sentence.mentions[0]?.tells === true ? null : councillorIn(sentence);
  const surname = sentence.tokens.findIndex(({ lower }) => lower === name?.surname);
  const behind = sentence.text.slice(sentence.tokens[surname]?.end ?? 0);
  return name && (FROM_ELSEWHERE.test(behind) || ADDRESSES.test(behind)) ? [name] : [];
}

/** Who is said to speak for themselves alone. */
function visitorIn(sentence: ReadSentence): Name[] {
  const name = AS_PUBLIC.test(sentence.text) ? councillorIn(sentence) : null;
  return name ? [name] : [];
}

/** Councillors among the questions of the public, or who speak as one of them: within that item they sit on another council, and are no members of the panel unless its list has them. */
export function publicAskers(reads: Reads, classes: readonly (ItemClass | null)[]): PublicAsker[] {
  let order = 0;
  return reads.flatMap((item, at) => {
    const [from, to] = [order, order + item.length];
    order = to;
    const isPublic = classes[at] === "public";
    return item
      .flat()
      .flatMap((sentence) => [...(isPublic ? putterIn(sentence) : []), ...visitorIn(sentence)])
      .map((name) => ({ name, from, to }));
  });
}
