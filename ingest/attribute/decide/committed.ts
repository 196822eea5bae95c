import type { Act, Office } from "../../../corpus/model/index.ts";
import { settles } from "./acts.ts";
import { askAt } from "../asks/asks.ts";
import { promiseAt } from "../promises/commitments.ts";
import { hasDeliverable, isDeed, WORDS } from "../words/deeds.ts";
import { afterAdverbs } from "../words/function-words.ts";
import { tokenise } from "../words/tokens.ts";
import type { ReadSentence } from "../clauses/read.ts";
import { isAccountable, isScrutineer } from "../mentions/sides.ts";

/** A promise or request that the verb alone does not tell. */
export function committed(read: ReadSentence, act: Act, office: Office): Act {
  if (
    act === "question" &&
    (isScrutineer(office) || office === "unattributed") &&
    (ASKS_TO_SEND.test(read.text) || AND_FOR.test(read.text) || asksForPaper(read.text))
  )
    return "request";
  if (act === "request" && urgesOthers(read, office)) return "statement";
  if (act === "request" && ASKS_FOR.test(read.text)) return "question";
  // 'invited Members to write and said that she would look into it'
  if (act === "procedural" && isAccountable(office) && read.spoken?.main.clauses[0]?.lemma === "invite")
    return promiseAt(read, read.clauses, office) === null ? act : "undertaking";
  if (act === "procedural" || act === "question" || act === "request" || act === "undertaking") return act;
  if (act === "decision" && read.spoken && settles(read, read.spoken.main, office)) return act;
  if (act === "statement" && WOULD_BE_GRATEFUL.test(read.text)) return "request";
  if (ASSURED.test(read.text) || (isAccountable(office) && givesAssurance(read))) return "undertaking";
  if (act === "response") return promiseAt(read, read.clauses, office) === null ? act : "undertaking";
  if (act !== "thanks" && askAt(read, read.clauses, office) !== null && !isAccountable(office)) return "request";
  // Who thanks and hopes to work together promises nothing that could come back.
  if (act === "thanks" && !isAccountable(office) && !confirms(read, office)) return act;
  if (promiseAt(read, read.clauses, office) !== null) return "undertaking";
  return act !== "thanks" && askAt(read, read.clauses, office) !== null ? "request" : act;
}

/** 'asked whether a visit to the control room could be arranged': no question. */
const ASKS_TO_SEND =
  /\basked (?:if|whether) (?:the )?(?:(?:next|future) (?:\w+ )?(?:reports?|papers?|updates?)|figures|data) could (?:show|say|tell|state|include|set out|give|cover)\b|\basked,? (?:[^.;:?]{3,60}, )?(?:the \w+ )?(?:(?:if|whether) [^.;:?]{3,80} (?:could|might)|could [^.;:?]{3,60}) be (?:printed|arranged|fixed|organised|set up|provided|circulated|shared|supplied|sent|brought(?! back\W*$)|presented|added|published|undertaken|reviewed|looked (?:at|into)|made available)\b(?! by the (?!panel|pcc|commissioner|chief|force))|\basked,? (?:[^.;:?]{3,60}, )?(?:if|whether) (?:the )?(?:commissioner|pcc|pfcc|chair\p{L}*|clerk|opcc|officers) would (?:write|provide|send|circulate|share|supply|publish|arrange|bring (?!in\b))\b|\basked (?:if|whether) (?:the )?(?:\p{L}+ ){0,2}(?:session|meeting|briefing|hour)s? (?:could|might) be (?:recorded|filmed|broadcast|streamed|held)\b|\basked (?:if|whether) [^.;:?]{3,60} (?:could|might) (?:put|place|post|publish|produce|supply|circulate) (?:(?:an?|the|its|his|her|their|these|those|more|such|further) )?(?:\p{L}+ ){0,3}(?:reports?|notes?|lists?|notices?|figures|data|details|information|papers?|minutes|maps?|breakdown|summary|cop(?:y|ies)|agendas?|decisions?|letters?)\b|\basked (?:if|whether) [^.;:?]{3,60} (?:could|might) (?:send (?:the panel|members|a copy|copies|a note)|(?:come|go|be (?:put|brought|reported|considered|examined|discussed|scrutinised|taken)) (?:back )?(?:to|by|before) (?:the )?(?:panel|members|committee))\b|\basked (?:if|whether) (?:they|the \p{L}+|these|this|it) could be (?:given|broken down|split|shown) (?:by|for each) (?:district|area|division|borough|ward|month|quarter|year|type|category)\b|\basked (?:the \w+ )?(?:if|whether) (?:the )?(?:panel|members|committee) (?:could|might|would be able to) (?:receive|visit|attend|come|have (?:sight|an?|the|copies|details)|be (?:given|sent|provided with|told))\b/iu;
/** 'enquired if a list of these schools might be given to Members': what may be handed over is asked for. */
const MAY_BE_SENT =
  /\b(?:asked|enquired|inquired|queried|wondered) (?:if|whether) (?<what>[^.;?]{3,90}?) (?:could|might|may) be (?:provided|circulated|sent|supplied|given|shown|produced|included|published|shared|added|presented|reported)\b/iu;

const asksForPaper = (text: string): boolean => hasDeliverable(tokenise(MAY_BE_SENT.exec(text)?.groups?.["what"] ?? ""));

/** 'asked how many there were and for the figures to be sent': the second is asked for. */
const AND_FOR =
  /\basked\b[^.;]{3,160} and for (?:the |an? |more |further |some )?(?:\p{L}+ ){0,4}to be (?:provided|circulated|shared|supplied|sent|brought|presented|included|added)\b/iu;
/** 'asked for news on the dispute?' asks, by its mark. */
const ASKS_FOR = /\basked for\b[^.;?]{0,300}\?\W{0,6}$/iu;
/** What whoever answers to the panel does to others than its members asks nothing that could come back. */
const URGES = new Set(["urge", "encourage", "recommend"]);
/** What they wish of the panel is no more than how they feel. */
const HOPES = new Set(["wish"]);

/** 'urged residents to report it', 'encouraged first': said of others, and no request to the meeting. */
function urgesOthers({ clauses, mentions }: ReadSentence, office: Office): boolean {
  const asks = clauses.find((clause) => clause.act === "request");
  const toMembers = mentions.some(
    (mention) => mention.from > (asks?.at ?? 0) && mention.office !== "public" && isScrutineer(mention.office ?? "other"),
  );
  return isAccountable(office) && asks !== undefined && (HOPES.has(asks.lemma) || (URGES.has(asks.lemma) && !toMembers));
}

/** 'Assurance was given that people would be asked.' */
const ASSURED =
  /^\W*(?:an? |further )?(?:re)?(?:assurances?|commitment|undertaking) (?:was|were) given (?:that\b(?! (?:no|nobody|nothing|there)\b)[^.;]{3,80} would|to\b)/iu;
/** 'gave an assurance that from May somebody would come' */
const GAVE_ASSURANCE =
  /\b(?:gave|offered|provided) (?:an? |his |her |the |further |members |the panel )*(?:assurance|undertaking|commitment) that\b(?! (?:no|nobody|nothing|there)\b)[^.;]{3,120}? would\b(?! (?:not|continue)\b)/iu;
/** What may be assured besides the deeds that are promised anyway. */
const ASSURED_DEEDS = new Set(["attend", "consult", "fund", "recruit", "appoint", "answer"]);

/** Whoever is to do it, a deed is assured; that 'crime would fall' is hoped. */
function givesAssurance({ text, tokens }: ReadSentence): boolean {
  const found = GAVE_ASSURANCE.exec(text);
  if (!found) return false;
  const would = tokens.findIndex(({ end }) => end === found.index + found[0].length);
  const verb = afterAdverbs(tokens, would + 1);
  const word = tokens[verb]?.lower ?? "";
  const done = word === "be" ? (tokens[afterAdverbs(tokens, verb + 1)]?.lower ?? "") : "";
  return isDeed(tokens, verb) || ASSURED_DEEDS.has(word) || WORDS.delivered.has(done) || WORDS.dated.has(done);
}
/** 'thanked the PCC and confirmed that a letter would be sent': what the chair confirms besides may be promised. */
const confirms = ({ clauses }: ReadSentence, office: Office): boolean =>
  office === "chair" && clauses.some(({ lemma, embedded }) => lemma === "confirm" && !embedded);
const WOULD_BE_GRATEFUL = /\bwould (?:also )?be (?:very |most )?grateful if\b/iu;
