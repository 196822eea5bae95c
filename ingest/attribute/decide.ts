import type { Act } from "../../corpus/model/index.ts";
import { actOfTurn } from "./decide/acts.ts";
import { replies } from "./clauses/replies.ts";
import { answering } from "./floor/answers.ts";
import { askedThere } from "./decide/asked-there.ts";
import { ALWAYS_PROCEDURAL, isOfTheMeeting, OF_THE_MEETING, OF_THE_ORDER } from "./decide/business.ts";
import { committed } from "./decide/committed.ts";
import { goingOn } from "./decide/going-on.ts";
import type { Floor } from "./floor/floor.ts";
import type { ItemClass } from "./items/item-class.ts";
import type { ReadSentence } from "./clauses/read.ts";
import { isAccountable } from "./mentions/sides.ts";
import type { Voice } from "./floor/voice.ts";

/** What the sentence of a voice does. */
export function actOfVoice(read: ReadSentence, voice: Voice, floor: Floor, itemClass: ItemClass | null): Act {
  const { office } = voice.speaker;
  if (office === "unattributed" && MOVED_AND_AGREED.test(read.text)) return "decision";
  const told = read.spoken && voice.rule !== "public" ? actOfTurn(read, read.spoken, office) : goingOn(read, voice, floor);
  const answers = isAccountable(office) && replies(read);
  const business = itemClass !== null && ALWAYS_PROCEDURAL.has(itemClass) && !answers && told !== "thanks" && told !== "question";
  if (business && (itemClass !== "declarations" || !isAccountable(office))) return "procedural";
  const act = committed(read, told, office);
  // What an officer promises among declarations is promised: 'would look at the code and let Members know'.
  if (business && act !== "undertaking") return "procedural";
  if (isOfTheMeeting(read.text, act, office)) return "procedural";
  const there = act === "request" || act === "question" ? askedThere(read, act, office) : null;
  if (there) return there;
  if (office === "unattributed" && (act === "decision" || act === "undertaking") && OF_THE_ORDER.test(read.text)) return "procedural";
  if (itemClass === "general" && act === "statement" && OF_THE_MEETING.test(read.text)) return "procedural";
  // 'The Commissioner agreed.' to what was asked for.
  if (isAccountable(office) && floor.lastAct === "request" && AGREES.test(read.text)) return "undertaking";
  return answering(read, act, office, floor, itemClass) ? "response" : act;
}

/** 'It was moved, seconded and agreed that the Plan be supported.' */
const MOVED_AND_AGREED =
  /^\W*(?:it was |on a motion )?(?:duly |then )?(?:proposed|moved),? (?:and )?(?:duly )?seconded,? and (?:\w+ly |then |it was )?(?:agreed|resolved|carried|approved|decided) (?:that|to|by)\b/iu;
/** Somebody agrees, and no more: nobody has 'never agreed' or 'said that the Panel agreed'. */
const AGREES = /^\W*(?:the )?(?:(?!(?:never|not|nor|neither|nobody|that|had)\b)\p{L}+ ){1,6}agreed\W*$/iu;
