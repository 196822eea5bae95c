import type { Office } from "../../../corpus/model/index.ts";
import { replies } from "../clauses/replies.ts";
import type { Mention } from "../mentions/mention.ts";
import type { Name } from "../mentions/names.ts";
import { STAFF } from "../people/people.ts";
import { byPronoun, namedBefore } from "./pronouns.ts";
import type { ReadSentence } from "../clauses/read.ts";
import { carry, NOBODY, says, type Setting, textOf } from "../floor/setting.ts";
import { isAccountable } from "../mentions/sides.ts";
import { somebodyCalled, type Speaker, speakerOf } from "../people/speaker.ts";
import type { Turn } from "../clauses/turns.ts";
import type { Voice } from "../floor/voice.ts";
import { LEADS_IN, onlyTalks } from "./only-talks.ts";

/** Whoever the subject of a reporting verb is: by name, by role, or by a pronoun; null where a body only talks. */
export function named(read: ReadSentence, turn: Turn, subject: Mention, setting: Setting): Voice | null {
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
    const somebody = somebodyCalled(subject.name, told ?? undefined);
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
