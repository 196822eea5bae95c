import type { Act, Office } from "../../../corpus/model/index.ts";
import type { Floor } from "./floor.ts";
import type { ItemClass } from "../items/item-class.ts";
import type { ReadSentence } from "../clauses/read.ts";
import { replies } from "../clauses/replies.ts";
import { isAccountable, isScrutineer } from "../mentions/sides.ts";
import type { Voice } from "./voice.ts";

/** 'It was noted' answers a question that waits; else it observes something of its own. 'It was advised' goes on to answer. */
const OBSERVES = new Set([
  "note",
  "recognise",
  "acknowledge",
  "suggest",
  "feel",
  "consider",
  "observe",
  "comment",
  "make",
  "draw",
  "refer",
]);

/** Whether what is said answers what was asked. */
export function answering(read: ReadSentence, act: Act, office: Office, floor: Floor, itemClass: ItemClass | null): boolean {
  // 'The Commissioner invited him to come and see' answers him.
  const invites = act === "procedural" && isAccountable(office) && floor.asked !== null && read.spoken?.main.clauses[0]?.lemma === "invite";
  if (act !== "statement" && !invites && !(act === "concern" && isAccountable(office))) return false;
  // In brackets stand answers, and notes on what the last minutes said.
  if (replies(read) || (floor.bracketed && (itemClass !== "minutes" || floor.asked !== null))) return true;
  if (floor.lead?.answers === true && floor.lead.grade === "speaker" && floor.lead.speaker?.office === office)
    return office !== "member" && office !== "panel";
  if (floor.asked === null || presents(read)) return false;
  if (isAccountable(office) || office === "other") return !floor.stale;
  if (office !== "unattributed" || (floor.closed && read.spoken !== null) || reminds(read)) return false;
  // 'It was noted that the contract had ended. Members were informed that …' goes on to tell.
  if (floor.lastAct === "statement" && floor.current?.office === "unattributed") return floor.waits;
  return floor.waits || !OBSERVES.has(read.spoken?.main.clauses[0]?.lemma ?? "");
}

/** 'Members were reminded that …' tells them what they know. */
const reminds = ({ spoken }: ReadSentence): boolean => spoken?.main.voice === "hearer" && spoken.main.clauses[0]?.lemma === "remind";

/** Who presents a paper answers nothing by it. */
const PRESENTS = new Set(["present", "introduce"]);
const PRESENTS_PAPER =
  /\b(?:present(?:ed|ing)|introduc(?:ed|ing|tion to)) (?:the|an?|his|her|their|this) (?:[\p{L}’'-]{1,30} ){0,5}(?:report|paper|update)\b|\b(?:report|paper|update) was (?:presented|introduced) by\b/iu;

/** 'In presenting the report, the Treasurer explained': who presents it answers nobody. */
const presents = ({ text, spoken }: ReadSentence): boolean =>
  PRESENTS.has(spoken?.main.clauses[0]?.lemma ?? "") || PRESENTS_PAPER.test(text);

/** What asked before the meeting's sentence told of it waits for an answer too. */
const HAD_ASKED = /\bhad (?:asked|queried|requested|raised|enquired|questioned)\b/iu;
/** What nobody named says of a matter may be answered by whoever answers to the panel. */
const REMARKED = new Set("suggest remark comment feel think observe consider point note refer make draw mention raise".split(" "));

/** Whether a statement leaves the next speaker something to answer. */
export function asksOfOthers(read: ReadSentence, voice: Voice, act: Act, askers: boolean): boolean {
  if (act !== "statement") return false;
  if (voice.speaker.office === "unattributed")
    return askers || HAD_ASKED.test(read.text) || REMARKED.has(read.spoken?.main.clauses[0]?.lemma ?? "");
  const last = read.spoken?.main.clauses.at(-1);
  // 'was of the view that' is a remark as any; 'was grateful' asks for no answer.
  const lemma = last?.lemma === "be" && read.tokens[last.at]?.lower === "of" ? "think" : last?.lemma;
  return isScrutineer(voice.speaker.office) && lemma !== "welcome" && lemma !== "acknowledge" && lemma !== "thank" && lemma !== "be";
}
