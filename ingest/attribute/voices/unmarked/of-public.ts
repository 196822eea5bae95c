import type { ReadSentence } from "../../clauses/read.ts";
import { carry, type Setting } from "../../floor/setting.ts";
import { anonymous } from "../../people/speaker.ts";
import { governing } from "../../floor/circumstances.ts";
import type { Voice } from "../../floor/voice.ts";

/** A question of the public is printed as it was put. */
export function putByPublic({ text }: ReadSentence, setting: Setting): Voice | null {
  const may = setting.place.itemClass === "public" && setting.floor.current === null && !governing(setting);
  return may && isPut(text) ? carry(anonymous("public", "one"), "public") : null;
}

/** A question in quotation marks, or the first words of one who speaks for themselves. */
const isPut = (text: string): boolean =>
  /^["“‘']/u.test(text.trimStart()) &&
  (/\?["”’']?$/u.test(text.trimEnd()) || (/^["“]/u.test(text.trimStart()) && /\b(?:I|we|my|our)\b/u.test(text)));

/** Words of the public as they were put: in quotation marks, with a question mark, in the first or second person, or in the present below 'put the following question'. */
export const isVerbatim = (text: string, { lead }: Setting): boolean =>
  lead?.list === true ||
  (lead?.theirs === true && IN_PRESENT.test(text) && !AS_TOLD.test(text) && !OF_THE_QUESTION.test(text)) ||
  /["“”‘’?]|\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|[Yy]ou|[Yy]our)\b/u.test(text);

const IN_PRESENT = /\b(?:is|are|am|has|have|do|does|can|will|must|needs?|may|feels?|seems?|makes?|wants?|wish(?:es)?)\b/iu;
/** In the past minutes tell what was done and answered. */
const AS_TOLD = /\b(?:was|were|had|did|would|could|should|might|said|asked|replied|stated)\b/iu;
/** 'The question would be passed on to the force': what is said of a question is none of its own words. */
const OF_THE_QUESTION =
  /\b(?:this|the|that|his|her|their) (?:question|statement|petition)\b|\b(?:will|would|to) be (?:\w+ly )?(?:passed|forwarded|referred|sent)\b|\bwritten (?:answer|reply|response)\b/iu;
