import type { ItemClass } from "../items/item-class.ts";
import type { Name } from "../mentions/names.ts";
import type { Reads, ReadSentence } from "../clauses/read.ts";

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
/** 'Councillor Bell, Leader of Kelder Council, spoke as a member of the public', in an item of whatever class: they themselves do, and do not ask whether one may. */
const AS_PUBLIC =
  /^(?:\s?\([^()]{2,60}\))?(?:,\s(?!who\b)[^,.;:]{2,80})?,?\s(?:(?:then|also|had|who)\s)*(?:spoke|spoken|speaking|attended|attending|addressed (?:the )?(?:[Pp]anel|[Cc]ommittee|[Mm]eeting))(?: at the meeting)?,? as an? (?:ordinary )?(?:member of the public|(?:local )?resident)\b/u;

/** The councillor whom a sentence begins with. */
const councillorIn = ({ mentions: [first] }: ReadSentence): Name | null =>
  first?.name?.titled && first.name.office === "member" && first.from === 0 ? first.name : null;

/** What stands behind the name that a sentence has. */
const behind = ({ text, tokens }: ReadSentence, name: Name): string =>
  text.slice(tokens[tokens.findIndex(({ lower }) => lower === name.surname)]?.end ?? 0);

/** Who puts a question in a sentence, or addresses the panel, and is introduced by the council or parish that they come from. */
function putterIn(sentence: ReadSentence): Name[] {
  const name = sentence.mentions[0]?.tells === true ? null : councillorIn(sentence);
  const rest = name ? behind(sentence, name) : "";
  return name && (FROM_ELSEWHERE.test(rest) || ADDRESSES.test(rest)) ? [name] : [];
}

/** Who is said to speak for themselves alone. */
function visitorIn(sentence: ReadSentence): Name[] {
  const name = councillorIn(sentence);
  return name && AS_PUBLIC.test(behind(sentence, name)) ? [name] : [];
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
