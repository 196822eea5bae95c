import type { Clause, Sentence } from "../clauses/clause.ts";
import { wordsBehind } from "./remarks.ts";

/** 'hoped that more would be done', 'trusted that', 'expressed the hope that': whether a clause hopes for what somebody is to do. */
export function hopesFor(sentence: Sentence, { lemma, at, voice }: Clause): boolean {
  const hopes = lemma === "hope" || lemma === "trust" || (lemma === "express" && sentence.tokens[at + 2]?.lower === "hope");
  const hoped = wordsBehind(sentence, at);
  // What nobody named hopes asks nobody.
  return hopes && voice === "active" && MAY_COME.test(hoped) && !LASTS.test(hoped) && !TURNS_OUT.test(hoped);
}

/** What may come of a hope. */
const MAY_COME = /\b(?:would|could|will|might)\b/u;
/** 'hoped that this would be kept up'; 'would continue.', and no more of it; 'hoped that the fall would continue': that what is good may last asks nobody to do anything. */
const LASTS =
  /\b(?:this|these|it|they|that) (?:would|could|will|might) (?:be kept up\b|(?:be (?:maintained|sustained|continued)|continue|carry on|go on|last)\W*$)|\b(?:would|could|will|might) be (?:tempted|inspired|deterred|attracted)\b|\b(?:trends?|improvements?|fall|progress|success|good work|momentum|pace) (?:would|could|will|might) (?:also |now )?(?:be (?:kept up|maintained|sustained|continued|repeated)|continue(?! to\b)|carry on|go on|last|persist)\b/u;
/** 'hoped that the figures would be better next year', 'would improve': how things may turn out is nobody's to do; what somebody would improve, or rise to, is. */
const TURNS_OUT = new RegExp(
  String.raw`\b(?:would|could|will|might) (?:soon |now |all )?(?:be (?:much |even |a little )?(?:better(?! (?:\p{L}+(?:ed|en|wn)|laid|set|put|made|kept|told|led|run|spent|met|built|held|shown)\b)|worse|lower|higher|fewer|lighter|quieter|safer)|(?:fall|rise)(?! \w+ing| to (?:the|this|that|any|such|its|their)\b)|(?:improve|recover|drop)(?=\W*$| (?:soon|further|again|now|too|next|this|over|in|by|with|once|as|when|from)\b)|go (?:down|up)\b|come down\b)`,
  "u",
);
