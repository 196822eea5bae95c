import type { Office } from "../../corpus/model/index.ts";
import { isAccountable, isScrutineer } from "./sides.ts";
import { isActionNote, isTask } from "./action-lines.ts";
import { replies } from "./decide/answers.ts";
import { type Voice } from "./voice.ts";
import { closesPoint, creditAlone, labelled, ofPublic, onlyNamed, opensPoint } from "./labels.ts";
import type { Mention } from "./mention.ts";
import type { Name } from "./names.ts";
import { happens, isNarrative, isSettled, paperSays } from "./narrative.ts";
import type { ReadSentence } from "./read.ts";
import { STAFF } from "./people.ts";
import { carry, members, NOBODY, textOf, says, type Setting } from "./setting.ts";
import { anonymous, speakerOf, type Speaker } from "./speaker.ts";
import type { Turn } from "./turns.ts";
import { byPronoun, namedBefore } from "./pronouns.ts";
import { isVerbatim, withoutVerb } from "./unmarked.ts";

const DECIDED = new Set(["approve", "agree", "note", "confirm", "accept", "ratify", "endorse", "adopt"]);
/** What a body does with these verbs is talk, not what was said; with 'ask' and 'put' where narrative rules say so ('asked questions'). */
const TALKS = new Set(["discuss", "debate"]);
const PUTS = new Set(["ask", "put", "observe", "hold"]);
const THE_FOLLOWING = /\bfollowing\b/iu;
const ALSO = /\b(?:also|further|furthermore)\b/iu;

/** 'No questions were asked.' */
const NO_QUESTIONS = /^\W*no (?:\w+ )?(?:questions?|comments?|issues?|concerns?|points|matters|objections?|suggestions?)\b/iu;

/** 'There was submitted a report by the Commissioner', 'On being put to the vote nine Members supported it': nobody says it. */
const THERE = /^\W*(?:there (?:was|were)|(?:up)?on (?:being put|a vote))\b/iu;

/** 'A discussion took place, during which it was noted that': what was said in it is told. */
const TELLS_IT = /\bit was (?:\w+ )?\w+ that\b/iu;

/** 'Whereupon it was', 'Drones were discussed.': a sentence left open, or one that keeps what was said to itself. */
const TELLS_NOTHING =
  /(?<!\bthat )\bit was\W*$|\b(?:points|comments|issues|observations|matters) were (?:\w+ )?(?:made|raised|noted|discussed)\W*$|\b(?:was|were) (?:\w+ )?(?:discussed|debated|received)\W*$|^\W*no (?:\w+ ){1,3}(?:was|were|had been) (?:moved|made|tabled|proposed|put forward|declared)\b/iu;

/** 'Offence | 2022 | 2023': a row of a table of figures. */
const IS_ROW = /^[^|]{1,80}\|[^|]{1,80}\|/u;

/** Who speaks in a sentence; null where nobody does. */
export function voiceOf(read: ReadSentence, setting: Setting): Voice | null {
  const spoken = read.spoken;
  // 'Action: PCC to bring figures' notes what is to be done: nobody says it.
  if (isActionNote(read) || ((setting.floor.inList || setting.floor.hasAsked) && creditAlone(read))) return null;
  if (isTask(read)) return taskOf(read, setting) ?? NOBODY;
  const told =
    labelled(read, setting) ??
    ofPublic(read, setting) ??
    onlyNamed(read, setting) ??
    (read.spoken ? null : (opensPoint(read, setting) ?? closesPoint(read, setting)));
  if (told) return told;
  if (!spoken && TELLS_IT.test(read.text) && happens(read)) return NOBODY;
  if (isSettled(read.text) || (!spoken && IS_ROW.test(read.text))) return null;
  if (TELLS_NOTHING.test(read.text) && (!spoken || spoken.main.voice === "impersonal")) return null;
  if ((!spoken || floorIsTheirs(setting)) && IT_WAS.test(read.text) && !BY_MEETING.test(read.text)) return null;
  if (isOutcome(read, setting)) return NOBODY;
  if (!spoken || paperSays(read.text) || isWithinQuotation(read, setting)) return withoutVerb(read, setting);
  if (spoken.main.voice === "impersonal" && NO_QUESTIONS.test(read.text)) return null;
  if ((spoken.main.voice !== "active" || THERE.test(read.text)) && !TELLS_IT.test(read.text) && happens(read)) return null;
  // 'Moved by Mrs Hay and seconded by Councillor Coe –' tells what was done.
  // below a lead-in 'Thanked Members for it' goes on with whom that names.
  const tells = spoken.main.voice === "bare" && read.mentions.length > 0 && setting.lead?.grade !== "speaker" && isNarrative(read, false);
  if (isDecision(read, spoken.main, setting) || tells) return null;
  const voice = ofTurn(read, spoken.main, setting);
  if (!voice) return null;
  const also = spoken.also?.subject ? officesOf(spoken.also, setting) : questioner(read, setting);
  return { ...voice, also: also.filter((office) => office !== voice.speaker.office), rule: `${voice.rule}/${spoken.rule}` };
}

/**
 * '… asked if there was one. The PCC to find out and report back.' behind a question, within a passage that nothing leads in to: whoever is
 * named has said that they will. Anywhere else it notes down what was asked for.
 */
function taskOf(read: ReadSentence, { place, directory, floor, lead }: Setting): Voice | null {
  const [first] = read.mentions;
  if (lead !== null || floor.current === null || !floor.hasAsked || IS_TOLD.test(read.text)) return null;
  if (read.tokens[first?.from ?? 0]?.lower !== "the" || first?.number !== "one" || !isAccountable(first.office)) return null;
  const speaker = speakerOf(first, place, directory);
  return speaker && says(speaker, read, first, "task");
}

/** 'The PCC to be asked to bring it', 'The candidate to hold the post would be paid': none of their own doing. */
const IS_TOLD = /\bto be\b|\b(?:was|were|is|are|would|will|had|has|should|could)\b/iu;

/** '“I was always told that one would come.': what is reported within a quotation, whoever is quoted says. */
function isWithinQuotation({ text, tokens, spoken }: ReadSentence, { floor }: Setting): boolean {
  if (!floor.quoted && !/^["“]/u.test(text)) return false;
  const clause = spoken?.main.clauses[0];
  return spoken?.main.voice !== "active" && clause !== undefined && !/["”]/u.test(text.slice(1, tokens[clause.at]?.start ?? 0));
}

function ofTurn(read: ReadSentence, turn: Turn, setting: Setting): Voice | null {
  if (turn.voice === "active" && turn.subject) return named(read, turn, turn.subject, setting);
  if (turn.voice === "hearer") return NOBODY;
  if (turn.voice === "bare") return carriedBare(setting);
  return impersonal(read, turn, setting);
}

function named(read: ReadSentence, turn: Turn, subject: Mention, setting: Setting): Voice | null {
  const asks = turn.clauses.some((clause) => clause.act === "question" || clause.act === "request");
  if (subject.pronoun) return namedBefore(read, subject, setting) ?? byPronoun(read, subject, asks, setting);
  if (subject.number !== "one" && onlyTalks(read, turn) && !LEADS_IN.test(read.text)) return null;
  if (isBodyOfSpeaker(subject, turn, setting) && setting.floor.current) return carry(setting.floor.current, "carried");
  const speaker = theSame(read, subject, setting) ?? speakerOf(subject, setting.place, setting.directory);
  // 'The officer had said that he was sorry': within somebody's account that is whoever gives it.
  if (OF_ANY_OFFICER.has(subject.role ?? "") && speaker?.office === "unattributed" && setting.floor.current)
    return carry(setting.floor.current, "carried");
  if (!speaker) {
    setting.doubt("speaker-unknown", `nothing says in which role ${textOf(read, subject)} speaks`);
    // The minutes say whose words they are, though not in which office: nobody's they are not.
    if (!subject.name) return { ...NOBODY, rule: "role-not-known" };
    const told = asks || !REPORTS.has(turn.clauses[0]?.lemma ?? "") ? null : roleByItem(read, turn, subject.name, setting);
    const somebody = { ...anonymous(told ?? "other", "one"), sex: subject.name.sex };
    if (told === null) return says(somebody, read, subject, "name-without-role");
    return says({ ...somebody, person: subject.name.shown, personEvidence: "printed" }, read, subject, "presents");
  }
  const beside = turn.beside ? (speakerOf(turn.beside, setting.place, setting.directory)?.office ?? null) : null;
  const whole = { ...speaker, beside: beside ? [beside] : [] };
  return says(whole, read, subject, subject.name ? "name" : "role");
}

/**
 * Who speaks without a role in an item that an office brings by its title: one of that office; once another of it has spoken, a member who answers
 * nobody, where the panel's own business is talked of.
 */
function roleByItem(read: ReadSentence, turn: Turn, { shown }: Name, { place: { presenters }, floor }: Setting): Office | null {
  if (presenters === null || replies(read) || !floor.hasHeard(presenters, shown)) return presenters;
  const remarks = turn.clauses.every(({ lemma }) => REMARKS.has(lemma));
  return presenters === "council-officer" && remarks ? "member" : presenters;
}
/** What a member does as well as an officer. */
const REMARKS = new Set(["note", "add", "refer", "highlight", "draw"]);

/** What an officer does with a paper; whoever suggests, feels or would like something may be a member whose title tells nothing. */
const REPORTS = new Set(
  "undertake agree promise offer advise inform report present introduce outline explain remind confirm clarify state update brief summarise notify tell say give provide highlight reply respond answer add note draw refer describe".split(
    " ",
  ),
);

/** 'The OPCC were mindful': within an officer's words the office feels what the officer says. */
const isBodyOfSpeaker = (subject: Mention, turn: Turn, { floor }: Setting): boolean =>
  subject.number === "body" && turn.clauses.every((clause) => clause.lemma === "be") && isAccountable(floor.current?.office ?? null);

/** 'The Member', 'the Officer': the one who was named before. */
function theSame(read: ReadSentence, subject: Mention, { floor }: Setting): Speaker | null {
  const fitting = SAME.get(subject.role ?? "");
  if (!fitting || subject.name || read.tokens[subject.from]?.lower !== "the") return null;
  const does = { asks: subject.role === "member", answers: OF_ANY_OFFICER.has(subject.role ?? "") };
  const meant = floor.meantBy("he", does) ?? floor.meantBy("she", does);
  return meant && fitting.has(meant.office) ? meant : null;
}
/** Roles that tell of somebody in a post and not in which. */
const OF_ANY_OFFICER: ReadonlySet<string> = new Set(["officer", "coordinator", "co-ordinator", "manager"]);
const SAME = new Map<string, ReadonlySet<Office>>([
  ["member", new Set<Office>(["member"])],
  ...[...OF_ANY_OFFICER].map((role): [string, ReadonlySet<Office>] => [role, STAFF]),
]);

/** 'The Panel discussed:', 'Members put questions to the Commissioner, including:' leads in to what they said. */
const LEADS_IN = /[:–—-]{1,2}\s?$/u;

function onlyTalks(read: ReadSentence, turn: Turn): boolean {
  const [clause, ...more] = turn.clauses;
  if (!clause || more.length > 0) return false;
  if (TALKS.has(clause.lemma)) return true;
  // 'went on to ask for an example'
  if (read.tokens[clause.at - 1]?.lower === "to") return false;
  // 'asked questions'; 'received and noted'.
  const said = ["that", "whether", "if"].includes(read.tokens[clause.at + 1]?.lower ?? "");
  return !said && (PUTS.has(clause.lemma) || DECIDED.has(clause.lemma)) && isNarrative(read, true) && !THE_FOLLOWING.test(read.text);
}

/** 'Thanked the Panel': whoever the lead-in names, or who speaks already. */
function carriedBare({ floor, lead }: Setting): Voice {
  const speaker = lead?.grade === "speaker" ? lead.speaker : floor.current;
  return speaker ? carry(speaker, "bare-verb") : NOBODY;
}

/** What all feel nobody says. */
const AGREEMENT = /^\W*there was (?:\w+ ){0,2}(?:agreement|consensus|support)\b/iu;

/** 'It was asked if it was open.' says that nobody is to be named. */
const ASKED_BY_NOBODY = /^\W*it was\b/iu;

/** 'It was noted', 'Concern was expressed', 'The position was noted'. */
function impersonal(read: ReadSentence, turn: Turn, setting: Setting): Voice {
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
  if (lead?.grade === "askers" && asks && !ASKED_BY_NOBODY.test(read.text)) return carry(members(lead), "lead-in-to-questions");
  if (lemma === "be" && AGREEMENT.test(read.text)) return NOBODY;
  const goesOn = turn.clauses.some((clause) => clause.lemma === "be") || (ALSO.test(read.text) && asks);
  if (current && (current.office === "member" || current.office === "panel") && goesOn) return carry(current, "carried");
  return NOBODY;
}

const OF_ANSWERS = new Set(["explain", "confirm", "clarify", "advise", "inform", "respond", "reply"]);

/** 'This was agreed.' */
const IT_WAS =
  /^\W*(?:(?:this|these|that|which)(?: (?:request|suggestion|proposal|offer))?|the (?:request|suggestion|proposal|offer)|it) (?:was|were) (?:\w+ly |so )?(?:agreed|approved|noted|accepted|acceded to|supported|endorsed|taken on board)(?: by (?:the )?(?:panel|members|committee))?\W*$/iu;
/** What the meeting does is decided. */
const BY_MEETING = /^\W*it was\b/iu;
/** Whoever has the floor does not grant what was asked for. */
const floorIsTheirs = ({ floor }: Setting): boolean => isScrutineer(floor.current?.office ?? "other");

/** 'Agreed.', 'She was given an assurance that it was voluntary.': what a member has asked for is met, by nobody named. */
const OUTCOME =
  /^\W*(?:(?:agreed|noted|accepted)\W*$|(?:he|she|they|(?:the )?(?:councillor|cllr|member)[^,.;]{0,30}) (?:was|were) (?:then )?(?:given|offered) (?:an? |the |some |further )?(?:\p{L}+ )?(?:re)?(?:assurances?|undertaking|explanation|commitment|answer)\b|(?:democratic services|the (?:opcc|office|secretariat|clerk['’]s office)) would (?:see to|look into|take|do|provide|send|circulate)\b)/iu;
const isOutcome = ({ text }: ReadSentence, setting: Setting): boolean =>
  floorIsTheirs(setting) &&
  setting.floor.lastAct !== null &&
  setting.floor.lastAct !== "statement" &&
  setting.lead === null &&
  OUTCOME.test(text);

const DECIDED_ON =
  /^\W*(?:subject to [^,]{2,120}, )?(?:the |these |those )?(?:\w+ ){0,3}(?:minutes|reports?|updates?|recommendations?|contents|presentation|position|situation|outcome|correspondence|letter|decision|programme|apologies|apology|declarations?)\b/iu;

/** 'The evacuation procedure was noted.' */
const ONLY_NOTED =
  /^\W*(?:the|these|those|both|all) [^.;:]{3,110}\b(?:was|were) (?:duly |then |also )?(?:noted|considered)(?: by (?:the )?(?:panel|members|committee))?\W*$/iu;

/** 'The minutes were approved', 'The report was noted': what the panel decided is no speech, unless a lead-in makes it a point of somebody. */
function isDecision(read: ReadSentence, turn: Turn, { floor, lead }: Setting): boolean {
  if (turn.voice !== "thing" || lead?.grade === "speaker" || turn.clauses.length > 1) return false;
  const lemma = turn.clauses[0]?.lemma ?? "";
  if ((IT_WAS.test(read.text) && (DECIDED.has(lemma) || !BY_MEETING.test(read.text))) || ONLY_NOTED.test(read.text)) return true;
  return DECIDED.has(lemma) && DECIDED_ON.test(read.text) && (floor.current === null || lemma !== "note" || /\bnoted\W*$/u.test(read.text));
}

function officesOf(turn: Turn, { place, directory }: Setting): Office[] {
  if (!turn.subject || turn.subject.pronoun) return [];
  const office = speakerOf(turn.subject, place, directory)?.office;
  return office ? [office] : [];
}

const AFTER_QUESTION = /^\W*(?:in (?:response|reply|answer) to|responding to|when asked|with regard to|in relation to|following)\b/iu;

/** 'In response to a question from Members, the PCC said': who asked; members where nobody is named. */
function questioner(read: ReadSentence, { place, directory }: Setting): Office[] {
  const start = read.spoken?.main.subject?.from ?? read.spoken?.main.clauses[0]?.at ?? 0;
  const before = read.text.slice(0, read.tokens[start]?.start ?? 0);
  if (!AFTER_QUESTION.test(before) || !/\b(?:questions?|quer(?:y|ies)|asked|enquir\w+|points?)\b/iu.test(before)) return [];
  const asker = read.mentions.find((mention) => mention.to <= start && !mention.pronoun);
  const office = asker ? speakerOf(asker, place, directory)?.office : undefined;
  return [office ?? "member"];
}
