import type { Act } from "../../../corpus/model/index.ts";
import { isPlight } from "./acts.ts";
import type { ReadSentence } from "../clauses/read.ts";
import { isScrutineer } from "../mentions/sides.ts";
import type { Voice } from "../floor/voice.ts";

/** A point that is a question without its mark. */
const WHETHER = /^\W*(?:whether|if|why|how|what|when|where|who|which)\b/iu;
/** A point that begins so voices a concern: 'Concern that …', 'The lack of any answer'. */
export const WORRYING = /^\W*(?:\w+ )?(?:concerns?|worries|worry|disappointment|frustration|(?:lack|absence|shortage|loss) of)\b/iu;
/** 'Concern that victims were not being told.' */
const CONCERN_THAT = /^\W*concerns? (?:that|about|over|at|regarding)\b/iu;
/** 'Concerns about dogs had been resolved.' */
const SETTLED = /\b(?:resolved|eased|addressed|allayed|dealt with|overcome|answered)\b/iu;
/** 'Request for a breakdown', 'Query over the cost': a point that begins with what it is; each group is named for its act. */
const POINT_NOUN =
  /^\W*(?:an? |the |further )?(?:(?<request>requests?)|(?<question>quer(?:y|ies)|questions?)|(?<thanks>thanks))(?: \p{L}+)? (?:for|that|to|over|about|on|regarding|whether|as)\b|^\W*(?:the )?(?<need>need) (?:for|to)\b/iu;
const POINT_ACTS = ["request", "question", "thanks"] as const satisfies readonly Act[];

/** What a point does by how it begins: 'Whether …', 'Concern that …', 'Request for …'; null where that does not tell. */
export function asPoint({ text }: ReadSentence, { rule, speaker: { office } }: Voice): Act | null {
  const isPoint = rule === "lead-in" && isScrutineer(office);
  if (isPoint && WHETHER.test(text)) return "question";
  if (isPoint && WORRYING.test(text)) return "concern";
  if ((rule === "office-first" || rule === "lead-in") && isScrutineer(office) && office !== "panel" && isPlight(text)) return "concern";
  if (office === "unattributed" && CONCERN_THAT.test(text) && !SETTLED.test(text)) return "concern";
  const noun = isPoint ? POINT_NOUN.exec(text)?.groups : undefined;
  return noun?.["need"] === undefined ? (POINT_ACTS.find((act) => noun?.[act] !== undefined) ?? null) : "request";
}
