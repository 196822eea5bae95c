import { WORRYING } from "../../decide/points.ts";
import { isAuxiliary } from "../../words/function-words.ts";
import { endsAsking } from "../../words/tokens.ts";
import type { ReadSentence } from "../../clauses/read.ts";
import { carry, members, NOBODY, type Setting } from "../../floor/setting.ts";
import { isAccountable, isScrutineer } from "../../mentions/sides.ts";
import { ASKING, governing, SOMEBODYS_ANSWER } from "../../floor/circumstances.ts";
import { isVerbatim } from "./of-public.ts";
import type { Voice } from "../../floor/voice.ts";

/** 'The Commissioner answered these questions:': of a point below the question is somebody's, and what follows it the answer. */
export function inExchange({ text }: ReadSentence, { floor, lead }: Setting): Voice | null {
  if (lead?.grade !== "speaker" || !lead.exchange || !floor.inList || !isAccountable(lead.speaker?.office ?? null)) return null;
  if (endsAsking(text)) return NOBODY;
  return lead.speaker && floor.lastAct !== null ? carry(lead.speaker, "lead-in") : null;
}

/** Below a question of the public, or between the points that members raise, a paragraph answers. */
export function amidPoints({ text }: ReadSentence, setting: Setting): Voice | null {
  const { floor, lead } = setting;
  const speaker = governing(setting);
  if (!speaker || !lead) return null;
  const answersPublic = speaker.office === "public" && !isVerbatim(text, setting);
  return answersPublic || (lead.list && !floor.inList && isScrutineer(speaker.office)) ? SOMEBODYS_ANSWER : null;
}

/** Whoever the lead-in names says what stands under it. */
export function byLeadIn(_read: ReadSentence, setting: Setting): Voice | null {
  const speaker = governing(setting);
  return speaker && carry(speaker, "lead-in");
}

/** Below 'Members asked the following:' what asks, or names a matter, is theirs; an answer there is nobody's. */
export function underQuestions(read: ReadSentence, { floor, lead }: Setting): Voice | null {
  if (lead?.grade !== "askers") return null;
  if (IS_ANSWER.test(read.text)) return NOBODY;
  if (lead.theirs === true && floor.inList) return carry(members(lead), "lead-in");
  const asks = ASKING.test(read.text) || WORRYING.test(read.text);
  return asks || ((floor.inList || lead.theirs === true) && isMatter(read)) ? carry(members(lead), "lead-in-to-questions") : null;
}

/** 'the reply that patrols had been doubled' */
const IS_ANSWER = /^\W*(?:the |an? )?(?:reply|answer|response)s? that\b/iu;

/** 'the welfare of recruits;', 'the performance of the control room, which had been in the press': what was asked about, and nothing said of it. */
function isMatter({ text, tokens, clauses }: ReadSentence): boolean {
  const end = /[,;.]?\s(?:which|who|and whether)\b|[;.]\W{0,9}$/u.exec(text)?.index ?? text.length;
  const head = tokens.filter((token) => token.start < end);
  return (
    clauses.length === 0 &&
    /^\W*(?:the|an?|any|his|her|its|their)\s/iu.test(text) &&
    !head.some(({ lower }) => isAuxiliary(lower) || (lower.length > 4 && lower.endsWith("ed")))
  );
}
