import type { Act, Contribution, Office } from "../../corpus/model/index.ts";
import { isTask } from "./action-lines.ts";
import { askAt } from "./asks.ts";
import { wantsAnswer } from "./clause.ts";
import { promiseAt } from "./commitments.ts";
import { dueIn } from "./due.ts";
import { hasDeliverable } from "./deeds.ts";
import { endsAsking, tokenise } from "./grammar.ts";
import { handedTo } from "./handovers.ts";
import { isAccountable, isScrutineer } from "./sides.ts";
import { actOfTurn, isPlight, settles } from "./acts.ts";
import type { Floor } from "./floor.ts";
import type { ItemClass } from "./item-class.ts";
import type { ReadSentence } from "./read.ts";
import type { Speaker } from "./speaker.ts";

/** Who speaks in a sentence, as far as it is told, and by which rule. */
export interface Voice {
  speaker: Speaker;
  explicit: boolean | null;
  speakerText: string | null;
  also: Office[];
  rule: string;
}

/** Classes in which whatever is said is about the meeting itself. */
const ALWAYS_PROCEDURAL: ReadonlySet<ItemClass> = new Set(["apologies", "declarations", "election", "exclusion", "dates", "close"]);
const OF_THE_MEETING =
  /\b(?:outside (?:of )?(?:this|the) meeting|agenda items?|order of (?:the )?(?:agenda|business)|take (?:an|the|this|that) (?:\w+ ){0,2}items?|adjourn\w*|closed session|exempt|urgent business|item of business|the vote|webcast|fire (?:alarm|exits?)|mobile phones?|silence|in memory of)\b/iu;
const OF_THE_ORDER = /\b(?:take (?:the|this|that|an) (?:\w+ ){0,2}items?|order of (?:the )?(?:agenda|business)|adjourn\w*)\b/iu;
/** What the chair asks of the meeting that it does there and then. */
const TO_DECIDE =
  /\b(?:asked|invited) (?:the )?(?:members|panel|committee|meeting|everyone|everybody|all|those|attendees)(?: (?:of|around|at|round) the \w+| present| attending)? to (?:agree|approve|confirm|accept|note|nominate|vote|declare|introduce|move|consider|endorse|receive)\b|\b(?:asked|invited) [^.;]{3,120} to (?:(?:speak to|introduce|present) (?:the|this|that|his|her|their) (?:item|report|paper|presentation|slides)|speak to members)\b/iu;
/** 'was asked to introduce his 2023/24 Budget': whoever it is does so there and then. */
const ASKED_TO_BEGIN =
  /^(?!.{0,200}\bthat\b.{0,200}\b(?:was|were) (?:then )?(?:asked|invited)\b).{0,300}\b(?:was|were) (?:then )?(?:asked|invited) to (?:introduce|present|speak to) (?:the|this|that|his|her|their)\b/iu;
/** Whom somebody who answers to the panel, or the chair, gives the floor answers to it too: 'The PCC asked the Chief Constable to describe the past year.' */
const handsOver = (read: ReadSentence): boolean => {
  const to = handedTo(read);
  return to !== null && (isAccountable(to.office) || (to.name !== null && to.office === null));
};
/** What is asked for another day comes back: it is no order of business. */
const isLater = (text: string): boolean =>
  dueIn(text) !== null || /\b(?:next|future|later|following|another|subsequent) (?:\w+ )?meetings?\b/iu.test(text);
/** 'presented the budget and asked the Panel to support a rise': what the panel is to decide on anyhow. */
const ASKS_TO_SUPPORT =
  /\b(?:asked|urged) (?:the )?(?:panel|members|committee) not to\b|\b(?:asked|invited|urged) (?:the )?(?:panel|members|committee) to (?:support|approve|endorse|agree|back|accept|note|consider) (?:(?:the|his|her|an?|this|that|its) )?(?:[\p{L}-]+ ){0,3}(?:precept|budget|rise|increase|plan|proposals?|appointment|recommendations?|report)\b/iu;
/** 'The Chair asked Councillor Amos to read out his question.' */
const TO_READ_OUT =
  /\b(?:asked|invited) [^.;]{3,80} to (?:read out|read|put|pose|present|introduce) (?:his|her|their|the|its) (?:\w+ )?(?:questions?|statement|petition)\b/iu;
/** What the meeting is asked to do there and then, whoever asks it. */
const ASKED_TO_DECIDE =
  /\b(?:panel|members|committee)\b[^.;]{0,120}?\b(?:was|were) (?:\w+ )?asked to (?:formally )?(?:agree|approve|confirm|accept|note|nominate|vote|consider|look at|decide|examine|comment on|endorse|receive|review|appoint|elect|determine|co-opt)\b/iu;
/** Who asks how the meeting shall vote asks for nothing that could come back. */
const OF_THE_VOTE = /\b(?:recorded|named) votes?\b|\bshow of hands\b/iu;
/** 'The Chair welcomed the Commissioner and the Chief Constable to the meeting.' */
const OPENS_MEETING =
  /^\W*the (?:vice-|vice |deputy )?chair\w* (?:also |then )?welcomed (?!(?:the|an?) (?:fall|rise|reduction|increase|decrease|drop|news|fact|progress|work|improvements?|reports?|update|return|decision|chance|opportunity)\b)(?!(?:the )?[^,.;]{0,60}['’]s? )[^.;]{3,160} to the (?:meeting|panel)\b(?!.*\basked (?:why|how|what|whether|if|when|where|who|which)\b)/iu;
/** '… and asked Members for their questions', '… and asked for comments.' */
const OPENS_FLOOR =
  /\basked (?:(?:the )?(?:members|panel|committee) (?:for|if they had|whether they had)|for) (?:their |any )?(?:comments|questions|views)(?: (?:and|or) (?:comments|questions|views))?(?: from (?:the )?(?:members|panel|committee))?(?: on (?:the|this|that) (?:\p{L}+ ){0,2}(?:report|plan|item|draft|presentation|paper|budget|proposal)s?)?\W*$/iu;
const REPLIES =
  /^(?:\W*(?:in (?:a |an )?(?:response|reply|answer|responding)\b|responding\b|replying\b|answering\b|by way of (?:an? )?(?:reply|response|answer)\b|in (?:his|her|their) (?:response|reply|answer)\b|to this\b|when (?:asked|questioned|pressed|challenged)\b|(?:questioned|pressed|challenged|quizzed|prompted) (?:by|about|on|further|as|again|over|whether)\b|having been (?:asked|questioned|pressed|challenged)\b|asked (?:by|about|whether|if|how|what|why|when)\b|following (?:a|an|the|further|several) (?:\w+ ){0,2}(?:questions?|quer(?:y|ies)|enquir(?:y|ies))\b|with (?:regard|reference|respect) to (?:a|an|the) (?:\w+ ){0,2}(?:question|query|enquiry)\b|in view of the concerns?\b|to which\b)|(?:[^,]{2,60}, ){1,3}(?:in (?:answer|reply|response)(?: to [^,]{3,90})?|(?:responding|replying) to [^,]{3,90}|when (?:asked|questioned|pressed)[^,]{0,90}),)/iu;
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
/** What nobody named says of a matter may be answered by whoever answers to the panel. */
const REMARKED = new Set("suggest remark comment feel think observe consider point note refer make draw mention raise".split(" "));
/** Who presents a paper answers nothing by it. */
const PRESENTS = new Set(["present", "introduce"]);
/** 'Request for a breakdown', 'Query over the cost': a point that begins with what it is; each group is named for its act. */
const POINT_NOUN =
  /^\W*(?:an? |the |further )?(?:(?<request>requests?)|(?<question>quer(?:y|ies)|questions?)|(?<thanks>thanks))(?: \p{L}+)? (?:for|that|to|over|about|on|regarding|whether|as)\b|^\W*(?:the )?(?<need>need) (?:for|to)\b/iu;
const POINT_ACTS = ["request", "question", "thanks"] as const satisfies readonly Act[];
/** A point that begins so voices a concern: 'Concern that …', 'The lack of any answer'. */
export const WORRYING = /^\W*(?:\w+ )?(?:concerns?|worries|worry|disappointment|frustration|(?:lack|absence|shortage|loss) of)\b/iu;
/** What asked before the meeting's sentence told of it waits for an answer too. */
const HAD_ASKED = /\bhad (?:asked|queried|requested|raised|enquired|questioned)\b/iu;

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
  if (act === "request" && OF_THE_VOTE.test(read.text)) return "procedural";
  if (office === "chair" && (act === "statement" || act === "request") && OF_THE_MEETING.test(read.text)) return "procedural";
  if (!isAccountable(office) && (act === "statement" || act === "question") && OPENS_MEETING.test(read.text)) return "procedural";
  if (!isAccountable(office) && (act === "statement" || act === "question" || act === "request") && OPENS_FLOOR.test(read.text))
    return "procedural";
  if (act === "request" && office === "unattributed" && ASKED_TO_DECIDE.test(read.text)) return "procedural";
  const there = act === "request" || act === "question" ? askedThere(read, act, office) : null;
  if (there) return there;
  if (office === "unattributed" && (act === "decision" || act === "undertaking") && OF_THE_ORDER.test(read.text)) return "procedural";
  if (itemClass === "general" && act === "statement" && OF_THE_MEETING.test(read.text)) return "procedural";
  // 'The Commissioner agreed.' to what was asked for.
  if (isAccountable(office) && floor.lastAct === "request" && AGREES.test(read.text)) return "undertaking";
  return answering(read, act, office, floor, itemClass) ? "response" : act;
}

/** What somebody does by asking for what is done there and then; null where something is asked for that could come back. */
function askedThere(read: ReadSentence, act: "request" | "question", office: Office): Act | null {
  const { text } = read;
  if (isLater(text)) return null;
  if (isAccountable(office) && handsOver(read)) return "procedural";
  if (act === "question") return null;
  if (office === "chair" && handsOver(read)) return "procedural";
  if (ASKED_TO_BEGIN.test(text) || (office === "chair" && TO_DECIDE.test(text))) return "procedural";
  if (isAccountable(office)) return ASKS_TO_SUPPORT.test(text) ? "statement" : null;
  return TO_READ_OUT.test(text) ? "procedural" : null;
}

/** Somebody agrees, and no more: nobody has 'never agreed' or 'said that the Panel agreed'. */
const AGREES = /^\W*(?:the )?(?:(?!(?:never|not|nor|neither|nobody|that|had)\b)\p{L}+ ){1,6}agreed\W*$/iu;

/** A point that is a question without its mark. */
const WHETHER = /^\W*(?:whether|if|why|how|what|when|where|who|which)\b/iu;

/** 'Whether it was worth the money.': it asks, whoever leads in to it. */
const ASKS_WHETHER = /^\W*(?:and )?whether\b/iu;

/** 'The list of sites to be sent out.', 'For the PCC to send the figures.': what is noted as to be done. */
const IS_TO_BE_SENT =
  /^\W*(?:(?:the|an?|all|any|further|more) [^.;]{3,140}? to be (?:sent|circulated|provided|brought|shared|supplied|added|included|produced|prepared|arranged|published|reported)\b|for the (?:pcc|pfcc|commissioner|clerk|opcc|officers?)\b[^.;]{0,60}? to (?:send|provide|circulate|bring|share|supply|report|write|arrange|add|include|look)\b)/iu;
const FINITE = /\b(?:was|were|is|are|has|had|have|would|will|could|should|asked|agreed|said|requested)\b/iu;

/** 'How many notices have been cancelled.', 'Is the backlog likely to grow.': the order of the words asks, though the mark is lost. */
const ASKS_INVERTED =
  /^\W*(?:(?:how (?:many|much|often|long|far) [^.;]{2,60}? )?(?:is|are|was|were|does|do|did|has|have|will|would|can|could|should) (?:the|there|it|this|these|those|they|he|she|any|an?|we|you|that) |(?:how (?:many|much) [^.;,]{2,60} (?:is|are|was|were|has|have|had|will|would|can|could) |(?:how|what|why|when|where) (?:is|are|was|were|does|do|did|has|have|will|would|can|could|should) (?:the|there|it|this|these|those|they|any|an?|being) ))/iu;

/** 'I should like to know if he has seen it.', 'May I ask why …': who asks in their own words. */
const I_ASK =
  /^\W*(?:(?:so|and|therefore|finally|firstly|secondly|also),? )?(?:(?:i|we) (?:would|should) (?:also |therefore )?(?:like|wish|be grateful) to (?:know|hear)\b|(?:(?:i|we) (?:would |also |therefore )?(?:like to )?|(?:may|can|could) (?:i|we) (?:also )?)ask (?:[^.;?]{1,40} )?(?:whether|if|how|why|what|when|where|who|which|about)\b)/iu;

/** 'The DSGOS undertook to include it': an officer, whoever that is. */
const UNDERTOOK = /^\W*(?:[Tt]he )?(?:\p{Lu}{3,8}|[Oo]fficers) undertook to \p{L}/u;

/** 'It was moved, seconded and agreed that the Plan be supported.' */
const MOVED_AND_AGREED =
  /^\W*(?:it was |on a motion )?(?:duly |then )?(?:proposed|moved),? (?:and )?(?:duly )?seconded,? and (?:\w+ly |then |it was )?(?:agreed|resolved|carried|approved|decided) (?:that|to|by)\b/iu;

/** 'Whether it was worth the money was questioned.', 'The reasons for it were queried.' */
const WAS_ASKED =
  /^(?:[^?;]{3,300}\b(?:was|were) (?:also |then |next )?(?:queried|questioned)\W*$)|^\W*(?:whether|why|how|what|when|where|who|which)\b[^?]*\b(?:was|were) (?:also |then |next )?(?:asked|queried|questioned|challenged|raised)\b/iu;

/** 'Concern that victims were not being told.' */
const CONCERN_THAT = /^\W*concerns? (?:that|about|over|at|regarding)\b/iu;

/** 'Concerns about dogs had been resolved.' */
const SETTLED = /\b(?:resolved|eased|addressed|allayed|dealt with|overcome|answered)\b/iu;

/** What a sentence without a reporting verb does: it asks, or goes on with what the one before it did, where that was no statement. */
function goingOn(read: ReadSentence, voice: Voice, floor: Floor): Act {
  const { office } = voice.speaker;
  if (endsAsking(read.text) || (office === "unattributed" && WAS_ASKED.test(read.text))) return "question";
  if (voice.rule === "task") return "undertaking";
  if (!isAccountable(office) && I_ASK.test(read.text)) return "question";
  if (office === "unattributed" && UNDERTOOK.test(read.text)) return "undertaking";
  if (office === "unattributed" && isTask(read)) return "request";
  if (office === "unattributed" && IS_TO_BE_SENT.test(read.text) && !FINITE.test(read.text)) return "request";
  if (!isAccountable(office) && (ASKS_WHETHER.test(read.text) || ASKS_INVERTED.test(read.text))) return "question";
  if (voice.rule === "lead-in" && isScrutineer(office) && WHETHER.test(read.text)) return "question";
  if (voice.rule === "lead-in" && isScrutineer(office) && WORRYING.test(read.text)) return "concern";
  if ((voice.rule === "office-first" || voice.rule === "lead-in") && isScrutineer(office) && office !== "panel" && isPlight(read.text))
    return "concern";
  if (office === "unattributed" && CONCERN_THAT.test(read.text) && !SETTLED.test(read.text)) return "concern";
  const point = voice.rule === "lead-in" && isScrutineer(office) ? POINT_NOUN.exec(read.text)?.groups : undefined;
  const noun = point?.["need"] === undefined ? POINT_ACTS.find((act) => point?.[act] !== undefined) : "request";
  if (noun !== undefined) return noun;
  const does = floor.lead?.list === true ? floor.lead.does : null;
  if (voice.rule === "lead-in" && does !== null && (does !== "question" || isScrutineer(office))) return does;
  if (voice.rule === "question-from") return "question";
  if (voice.rule === "lead-in-to-questions") return WORRYING.test(read.text) ? "concern" : "question";
  if (/^\W*(?:he|she|they)\b/iu.test(read.text)) return floor.introduces ? "procedural" : "statement";
  if (floor.lastAct === "question" && office !== "unattributed" && floor.current?.office === office) return "question";
  return floor.introduces ? "procedural" : "statement";
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
const WOULD_BE_GRATEFUL = /\bwould (?:also )?be (?:very |most )?grateful if\b/iu;

/** A promise or request that the verb alone does not tell. */
function committed(read: ReadSentence, act: Act, office: Office): Act {
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
  if (ASSURED.test(read.text)) return "undertaking";
  if (act === "response") return promiseAt(read, read.clauses, office) === null ? act : "undertaking";
  if (act !== "thanks" && askAt(read, read.clauses, office) !== null && !isAccountable(office)) return "request";
  // Who thanks and hopes to work together promises nothing that could come back.
  if (act === "thanks" && !isAccountable(office)) return act;
  if (promiseAt(read, read.clauses, office) !== null) return "undertaking";
  return act !== "thanks" && askAt(read, read.clauses, office) !== null ? "request" : act;
}

function answering(read: ReadSentence, act: Act, office: Office, floor: Floor, itemClass: ItemClass | null): boolean {
  // 'The Commissioner invited him to come and see' answers him.
  const invites = act === "procedural" && isAccountable(office) && floor.asked !== null && read.spoken?.main.clauses[0]?.lemma === "invite";
  if (act !== "statement" && !invites && !(act === "concern" && isAccountable(office))) return false;
  // In brackets stand answers, and notes on what the last minutes said.
  if (replies(read) || (floor.bracketed && (itemClass !== "minutes" || floor.asked !== null))) return true;
  if (floor.lead?.answers === true && floor.lead.grade === "speaker" && floor.lead.speaker?.office === office)
    return office !== "member" && office !== "panel";
  if (floor.asked === null || presents(read)) return false;
  if (isAccountable(office) || office === "other") return !floor.stale;
  if (office !== "unattributed" || (floor.closed && read.spoken !== null)) return false;
  return floor.waits || !OBSERVES.has(read.spoken?.main.clauses[0]?.lemma ?? "");
}

/** 'In presenting the report, the Treasurer explained': who presents it answers nobody. */
const presents = ({ text, spoken }: ReadSentence): boolean =>
  PRESENTS.has(spoken?.main.clauses[0]?.lemma ?? "") || PRESENTS_PAPER.test(text);
const PRESENTS_PAPER =
  /\b(?:present(?:ed|ing)|introduc(?:ed|ing|tion to)) (?:the|an?|his|her|their|this) (?:[\p{L}’'-]{1,30} ){0,5}(?:report|paper|update)\b|\b(?:report|paper|update) was (?:presented|introduced) by\b/iu;

/** Whether a sentence says itself that it answers: 'In response', or a question asked in it. */
export function replies(read: ReadSentence): boolean {
  if (REPLIES.test(read.text)) return read.spoken?.main.voice !== "bare" || read.spoken.main.clauses[0]?.lemma !== "ask";
  const asked = read.spoken?.also?.clauses.some(({ act }) => wantsAnswer(act));
  return asked === true || read.spoken?.rule === "asked-and-noted" || read.spoken?.rule === "brought-up-and-answered";
}

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

/** The contribution of a sentence. */
export function contributionOf(read: ReadSentence, voice: Voice, act: Act): Contribution {
  const { office, person, personEvidence, beside } = voice.speaker;
  return {
    start: read.start,
    end: read.end,
    office,
    person,
    personEvidence: person === null ? null : personEvidence,
    speakerText: voice.speakerText,
    explicit: office === "unattributed" ? null : voice.explicit,
    act,
    alsoOffices: [...new Set([...beside, ...voice.also])].filter((one) => one !== office),
  };
}
