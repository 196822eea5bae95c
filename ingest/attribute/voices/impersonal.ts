import type { ReadSentence } from "../clauses/read.ts";
import { carry, members, NOBODY, type Setting } from "../floor/setting.ts";
import { isAccountable, isScrutineer } from "../mentions/sides.ts";
import type { Turn } from "../clauses/turns.ts";
import { isVerbatim } from "./unmarked/of-public.ts";
import type { Voice } from "../floor/voice.ts";
import { NOBODY_NAMED } from "./decided.ts";

/** What all feel nobody says. */
const AGREEMENT = /^\W*there was (?:\w+ ){0,2}(?:agreement|consensus|support)\b/iu;
const ALSO = /\b(?:also|further|furthermore)\b/iu;

/** 'It was noted', 'Concern was expressed', 'The position was noted'. */
export function impersonal(read: ReadSentence, turn: Turn, setting: Setting): Voice {
  const { floor, lead } = setting;
  const { current } = floor;
  // Below a question of the public the minutes go on to tell what was answered.
  const asker = lead?.grade === "speaker" && lead.speaker?.office === "public" && (current?.office ?? "public") === "public";
  if (asker && !isVerbatim(read.text, setting)) return NOBODY;
  // What 'was agreed' the meeting agreed, whoever led in.
  const lemma = turn.clauses[0]?.lemma;
  if (lemma === "draw" || (turn.voice === "impersonal" && lemma === "agree")) return NOBODY;
  // 'A fuller account was offered, and this offer was accepted': no member promises it.
  const offered = turn.clauses.some((clause) => clause.act === "undertaking" || clause.lemma === "accept");
  if (turn.voice === "thing" && current) return offered && isScrutineer(current.office) ? NOBODY : carry(current, "carried");
  const asks = turn.clauses.some((clause) => clause.act === "question" || clause.act === "concern");
  // Between the points that members raise a paragraph in the passive answers them; what follows somebody else's words is nobody's.
  const raised = lead?.grade === "speaker" && lead.list && !floor.inList && isScrutineer(lead.speaker?.office ?? "other");
  const other = current !== null && lead?.speaker !== null && current.office !== lead?.speaker?.office;
  if (turn.voice === "impersonal" && lead && (raised || (other && !asks))) return NOBODY;
  const answered = asks && lead?.list === false && isAccountable(lead.speaker?.office ?? null);
  // 'It was explained that it closed at eleven' among the points of members: they ask, and it is not for them to explain.
  if (turn.voice === "impersonal" && OF_ANSWERS.has(lemma ?? "") && lead?.speaker?.office === "member") return NOBODY;
  if (lead?.grade === "speaker" && lead.speaker && !answered) return carry(lead.speaker, "lead-in");
  if (lead?.grade === "askers" && asks && !NOBODY_NAMED.test(read.text)) return carry(members(lead), "lead-in-to-questions");
  if (lemma === "be" && AGREEMENT.test(read.text)) return NOBODY;
  const goesOn = turn.clauses.some((clause) => clause.lemma === "be") || (ALSO.test(read.text) && asks);
  if (current && (current.office === "member" || current.office === "panel") && goesOn) return carry(current, "carried");
  return NOBODY;
}

const OF_ANSWERS = new Set(["explain", "confirm", "clarify", "advise", "inform", "respond", "reply"]);
