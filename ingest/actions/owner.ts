import type { Office } from "../../corpus/model/index.ts";
import type { Sentence } from "../attribute/clauses/clause.ts";
import { afterAdverbs } from "../attribute/words/function-words.ts";
import type { Mention } from "../attribute/mentions/mention.ts";
import { isAccountable } from "../attribute/mentions/sides.ts";
import { dueIn, MEETING_ITSELF } from "../attribute/promises/due.ts";
import type { OfficeOf } from "../attribute/people/speaker.ts";
import { WORDS } from "../attribute/words/deeds.ts";
import { doerAfter } from "./doer.ts";
import { isPlainVerb } from "../attribute/words/plain-verbs.ts";

/** What the panel itself does by its resolution, as participle or verb. */
const OWN_DEEDS = new Set(
  (
    "noted note notes received receive receives approved approve approves confirmed confirm confirms agreed agree agrees endorsed endorse endorses " +
    "supported support supports welcomed welcome welcomes accepted accept accepts elected elect re-elected appointed appoint re-appointed reappointed " +
    "co-opted co-opt excluded exclude adopted adopt adopts amended amend deferred defer established establish set thanked thank thanks signed taken recorded " +
    "considered considers reviewed referred constituted kept vetoed veto rejected reject adjourned closed commended ratified dissolved held"
  ).split(" "),
);

/** Whose business a resolution is: whom it names to do it, the commissioner for a paper, the panel for what it does itself; null where nobody is named. */
export function ownerOfResolution(sentence: Sentence, officeOf: OfficeOf): Office | null {
  const { tokens, mentions, text } = sentence;
  const first = mentions.find(
    (mention) => !mention.pronoun && !["of", "to", "for", "on", "from", "with"].includes(tokens[mention.from - 1]?.lower ?? ""),
  );
  const office = first ? officeOf(first) : null;
  const isPanel = office === "panel" || office === "member";
  if (first && !isPanel && office !== null && opens(sentence, first) && !passiveFor(sentence, first)) return office;
  const asks = (isPanel || ASKS_FIRST.test(text)) && ASKS.test(text);
  const askedFor = asks ? askedFrom(sentence, officeOf) : null;
  if (askedFor) return askedFor;
  const doer = doerAfter(sentence, first && isPanel ? first.to - 1 : -1, officeOf);
  if (doer && doer !== "member") return doer;
  if (isPlainVerb(FORCE_DOES.exec(text)?.[1] ?? "")) return "chief-constable";
  const advised = asks ? null : advisedBy(sentence, officeOf);
  if (advised) return advised;
  if (!asks && TO_COMMISSIONER.test(text) && !TO_OTHERS.test(text)) return /panel['’]s/iu.test(text) ? "panel" : null;
  if (!asks && (MEETING_ITSELF.test(text) || BY_ITSELF.test(text) || TO_OTHERS.test(text) || OWN_PAPERS.test(text))) return "panel";
  if (!asks && (toBeReceived(text) || tellsPanel(sentence))) return "commissioner";
  if (!asks && decidesItself(tokens)) return "panel";
  if (delivers(tokens) || COMES_BACK.test(text)) return "commissioner";
  if (!asks && observes(tokens)) return "panel";
  if (asks) return PAPERS.test(text) ? "commissioner" : null;
  return isPanel || stands(tokens) ? "panel" : null;
}

/** Who is to do what the panel agreed: whom it names, the commissioner for a paper that is brought to it; null for the panel's own business. */
export function ownerOfAgreed(sentence: Sentence, officeOf: OfficeOf): Office | null {
  if (TO_OTHERS.test(sentence.text)) return "panel";
  const doer = doerAfter(sentence, 0, officeOf);
  if (doer && doer !== "member") return doer;
  return delivers(sentence.tokens) && !TO_OUTSIDERS.test(sentence.text) ? "commissioner" : null;
}

/** What the panel sends is its own to send. */
const TO_OUTSIDERS =
  /\bletters?\b|\bto (?:the |his |her |all |its )?(?:PCC|PFCC|Commissioner|Home|Minister|Secretary|Government|MPs?|local|council)/iu;

/** 'a further report be received in June': what the panel waits for somebody else brings. */
export const toBeReceived = (text: string): boolean =>
  /\bbe received\b/u.test(text) && dueIn(text) !== null && /\b(?:further|future|regular|quarterly|update)/iu.test(text);

/** 'the Panel be kept informed', 'Members be sent a note': so that somebody else is to do it. */
const tellsPanel = ({ tokens, mentions }: Sentence): boolean =>
  mentions.some(
    ({ to, office }) =>
      (office === "panel" || office === "member") &&
      tokens[to]?.lower === "be" &&
      /^(?:notified|informed|kept|sent|provided|given|updated|told|advised|consulted)$/u.test(
        tokens[afterAdverbs(tokens, to + 1)]?.lower ?? "",
      ),
  );

/** "the Panel's views be conveyed to the Commissioner": the panel's own to pass on. */
const TO_OTHERS =
  /\b(?:views?|comments?|concerns?|thanks|congratulations|observations?|recommendations?|letter)\b.{0,120}\bbe (?:conveyed|communicated|passed|forwarded|reported|fed|sent|submitted) (?:back )?to (?:the |his |her )?(?:PCC|PFCC|Commissioner|Police|Chief|Home|Minister|Secretary|Government)|\b(?:panel|members|committee)['’]s? (?:\w+ )?(?:views?|comments?|concerns?|response|observations?)\b.{0,60}\bbe (?:submitted|passed|sent|forwarded|conveyed)\b/iu;

/** 'That the Force look again at it'. */
const FORCE_DOES = /^\W*(?:that )?(?:the )?(?:force|constabulary|police) ([a-z]{2,14})\b(?! crime)/iu;

/** 'be published on the Panel's web page', 'be added to the work programme', 'the Panel's thanks be passed to staff'. */
const BY_ITSELF =
  /\bbe (?:published|placed|put|posted) on the (?:panel|committee)['’]s\b|\bbe (?:added to|included (?:in|on)|placed on|put on) (?:the|its) (?:[a-z]{1,20} )?(?:(?:work|forward) (?:programme|plan)|agenda)\b|\b(?:panel|committee)['’]s (?:thanks|congratulations|appreciation|condolences|good wishes|best wishes) be\b|\bbe (?:put off|put back|held over|carried over|postponed|left open)\b|\bitems? [^.;,]{3,60} be (?:put|added|included|placed)\b/iu;

/** What the commissioner is sent somebody else sends: 'a report to that effect be issued to the Commissioner'. */
const TO_COMMISSIONER =
  /\bbe (?:sent|issued|submitted|forwarded|conveyed|passed|reported) (?:on )?to the (?:[a-z]+ ){0,5}(?:PCC|PFCC|PCVC|Commissioner)\b/iu;

/** 'That the recommendations be forwarded to the Commissioner': whoever receives them is to act on them. */
function advisedBy({ text, tokens, mentions }: Sentence, officeOf: OfficeOf): Office | null {
  if (!RECOMMENDS_TO.test(text) || /\bbe (?:endorsed|adopted|approved|agreed|accepted)\b/iu.test(text)) return null;
  const to = mentions.find(({ from, pronoun }) => !pronoun && tokens[from - 1]?.lower === "to");
  const office = to ? officeOf(to) : null;
  return isAccountable(office) ? office : null;
}

const RECOMMENDS_TO = /\brecommendations?\b.{0,120}\b(?:forwarded|commended|submitted|sent|made|referred|put|passed) (?:on )?to\b/iu;

/** What is done to the panel's own papers and groups, the panel sees to. */
const OWN_PAPERS =
  /^\W*(?:[a-z]+ )?(?:that(?:, [^,]{3,60},)? )?(?:the |a |its |an )?(?:[a-z]{1,20} ){0,2}(?:(?:work|forward) (?:programme|plan)|action (?:log|tracker|list)s?|agenda|consideration|terms of reference|rules of procedure|(?:press and (?:the )?)?public\b|(?:sub-?committee|(?:task|working) (?:and finish )?group|task force)s?)\b/iu;

/** What is to be in the panel's hands again, or before it: 'the strategy return to the Panel', 'a framework be laid before the Panel'. */
const COMES_BACK =
  /\b(?:return|returns|come back|come|comes|(?:be|is|are) (?:brought|submitted|presented|reported|sent|laid|placed|put|provided|circulated|given|supplied|shared|shown|issued|tabled|returned|made|delivered|offered)(?: back)?) (?:to|before|with) (?:the |all |a |its |each |every |this )?(?:(?:next|future|following|subsequent|forthcoming|further|later|police|and|crime|fire|full|whole|same|annual|january|february|march|april|may|june|july|august|september|october|november|december|\d{4}) ){0,4}(?:panel|members?|committee|meetings?)\b/iu;

/** 'That there was a need for a Deputy': what the panel finds, with nothing to be done. */
const observes = (tokens: Sentence["tokens"]): boolean =>
  tokens.some(({ lower }) => /^(?:was|were|is|are)$/u.test(lower)) &&
  !tokens.some(({ lower }) => /^(?:be|should|would|will)$/u.test(lower));

/** 'To ask the Commissioner for a briefing': who stands right behind the verb, and what for. */
function askedFrom({ tokens, mentions }: Sentence, officeOf: OfficeOf): Office | null {
  const asked = mentions.find(
    ({ from, to, pronoun }) =>
      !pronoun && /^(?:ask|asks|request|requests)$/u.test(tokens[from - 1]?.lower ?? "") && tokens[to]?.lower === "for",
  );
  return asked ? officeOf(asked) : null;
}

/** What the panel asks for of whoever answers to it, where it names nobody. */
const PAPERS = /\b(?:reporting|reports?|updates?|briefings?|papers?|breakdowns?|figures|data|information|details?)\b/iu;

const ASKS = /\b(?:requests?|asks?|recommends?|urges?|requires?|(?:panel|members|committee) (?:has |have )?(?:requested|asked))\b/iu;

/** A resolution of a list whose subject, the panel, stands above it. */
const ASKS_FIRST = /^\W*(?:that |to )?(?:requests?|asks?|urges?|recommends?) /iu;

/** 'That the Group be stood down': what is done to something of the panel's own. */
const stands = (tokens: Sentence["tokens"]): boolean =>
  tokens.some(
    (token, at) =>
      token.lower === "be" && /^(?:stood|disbanded|convened|reconvened|formed|wound|extended)$/u.test(tokens[at + 1]?.lower ?? ""),
  );

/** The first verb of the clause is what the panel does: 'be noted', 'the Panel notes', 'To approve'. */
function decidesItself(tokens: Sentence["tokens"]): boolean {
  // 'It was resolved to note': what comes after it is what was resolved.
  const be = tokens.findIndex(
    (token, at) =>
      /^(?:be|is|are|were|was)$/u.test(token.lower) &&
      !/^(?:resolved|agreed|decided)$/u.test(tokens[afterAdverbs(tokens, at + 1)]?.lower ?? ""),
  );
  const participle = tokens[afterAdverbs(tokens, be + 1)]?.lower ?? "";
  if (be >= 0 && OWN_DEEDS.has(participle)) return participle !== "set" || tokens[be + 2]?.lower === "up";
  // 'a schedule of all sums held be submitted': a participle before the verb is none of the panel's deeds.
  const finite = tokens.findIndex(
    ({ lower }) => OWN_DEEDS.has(lower) && (be < 0 || !/^(?:held|set|taken|kept|recorded|established)$/u.test(lower)),
  );
  return finite >= 0 && (be < 0 || finite < be);
}

/** The mention opens its clause: 'That the Commissioner', 'The Force to'. */
const opens = ({ tokens }: Sentence, mention: Mention): boolean =>
  tokens
    .slice(0, mention.from)
    .every(
      (token) =>
        !token.word ||
        /^(?:that|resolved|unanimously|\d+|[a-z]|the|and|it|to|recommend|recommended|recommends|be|also)$/u.test(token.lower),
    );

/** 'That Councillor Bell be elected': done to them, not by them. 'be asked to' is theirs. */
function passiveFor({ tokens, mentions }: Sentence, mention: Mention): boolean {
  // 'the Commissioner and the Chief Constable be thanked'
  const beside = tokens[mention.to]?.lower === "and" ? mentions.find(({ from }) => from === mention.to + 1) : undefined;
  const verb = afterAdverbs(tokens, (beside ?? mention).to);
  if (!/^(?:be|is|was|were)$/u.test(tokens[verb]?.lower ?? "")) return false;
  return !/^(?:asked|requested|invited|recommended|urged|authorised|delegated|required|instructed)$/u.test(
    tokens[afterAdverbs(tokens, verb + 1)]?.lower ?? "",
  );
}

/** 'a report be presented to the Panel'. */
function delivers(tokens: Sentence["tokens"]): boolean {
  const be = tokens.findIndex(
    (token, at) => token.lower === "be" && WORDS.delivered.has(tokens[afterAdverbs(tokens, at + 1)]?.lower ?? ""),
  );
  if (be < 0 || /^(?:made|amended|updated|considered|investigated|explored|published)$/u.test(tokens[be + 1]?.lower ?? "")) return false;
  return tokens.slice(Math.max(0, be - 16), be).some((token) => WORDS.deliverables.has(token.lower) || /^times?$/u.test(token.lower));
}
