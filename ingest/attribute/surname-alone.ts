import type { OfficeHolder } from "../../corpus/model/index.ts";
import type { Placed } from "../draft.ts";
import { holderOfDay } from "../reference/holder-of-day.ts";
import type { Reads } from "./askers.ts";
import type { Mention } from "./mentions.ts";
import { mayBeOne, wholeName, type Name } from "./names.ts";
import type { Named } from "./people.ts";
import type { ReadSentence } from "./read.ts";
import { isAccountable } from "./sides.ts";

/** What a member or the chair does, and no commissioner who gives an account. */
const OF_OTHERS = new Set(["question", "request", "thanks", "procedural", "decision"]);
/** 'Mr Lane also spoke of his visit' */
const ALSO_OWN = /^(?:\S+ ){2,3}also \p{L}+ed? .{0,20}\b(?:his|her)\b|^(?:\S+ ){2,3}also spoke .{0,20}\b(?:his|her)\b/u;
const OWN_ITEM =
  /\b(?:report|update|presentation|announcements|diary|activit(?:y|ies))\b.{0,120}\b(?:commissioner|pcc|pfcc)\b|\b(?:commissioner|pcc|pfcc)(?:['’]s)?\b.{0,120}\b(?:report|update|presentation|announcements|diary|activit(?:y|ies))\b/iu;

/** Who speaks in a sentence under a title and a surname, of whom it tells no office: 'Mr Lane was adamant that it would not'. */
const strangerIn = ({ spoken }: ReadSentence): Name | null => {
  const { voice, subject } = spoken?.main ?? {};
  return voice === "active" && subject?.name?.titled && subject.office === null ? subject.name : null;
};

const isCommissioner = ({ office, name, number }: Mention): boolean => office === "commissioner" && name === null && number === "one";

/** Whether the questions of a sentence are put to the Commissioner: 'The Panel asked the Commissioner a series of questions'. */
const asksCommissioner = ({ spoken, mentions }: ReadSentence): boolean => {
  const [clause] = spoken?.main.clauses ?? [];
  return clause?.act === "question" && clause.lemma === "ask" && mentions.some((one) => one.from === clause.at + 1 && isCommissioner(one));
};

/** Who answers to the panel and speaks in the sentences before a place, or was asked there, in order. */
const answering = (before: readonly ReadSentence[]): (Mention | "asked")[] =>
  before.flatMap((sentence): (Mention | "asked")[] => {
    const subject = sentence.spoken?.main.subject;
    return subject && isAccountable(subject.office) ? [subject] : asksCommissioner(sentence) ? ["asked"] : [];
  });

/** Whether somebody does in a passage what the Commissioner alone would do: answers what was put to the Commissioner, or goes on with an account of their own doings. */
function takesUp(passages: readonly (readonly ReadSentence[])[], passage: number, at: number, title: string | null): boolean {
  const own = passages[passage]?.[at];
  const before = [...passages.slice(0, passage).flat(), ...(passages[passage] ?? []).slice(0, at)];
  const others = answering(before);
  if (!own || others.some((one) => one !== "asked" && !isCommissioner(one))) return false;
  if (at === 0 && others.at(-1) === "asked") return true;
  return at > 0 && OWN_ITEM.test(title ?? "") && ALSO_OWN.test(own.text) && before.at(-1)?.spoken?.main.subject?.office === "commissioner";
}

/**
 * 'The Panel asked the Commissioner a series of questions:', and below it 'Mr Lane was adamant that …': the one person whom a meeting calls by
 * title and surname and gives no office is its Commissioner, where it names none, and that person first speaks as only the Commissioner would.
 * Not where the reference knows the holder of the day, where a second such person speaks, or where pronouns tell against it: a wrong name is
 * worse than none. Linear, but that each of those who speak so is looked for among the names that are known.
 */
export function commissionerBySurname(
  placed: Placed,
  holders: readonly OfficeHolder[],
  reads: Reads,
  { askers, sex }: { askers: ReadonlySet<string>; sex: "m" | "f" | null },
): Named[] {
  if (holderOfDay("commissioner", placed, holders) || placed.attendance.some(({ office }) => office === "commissioner")) return [];
  const mentions = reads.flat(2).flatMap((sentence) => sentence.mentions.filter(({ name }) => name !== null));
  const told = mentions.filter(({ tells }) => tells);
  if (told.some(({ office }) => office === "commissioner")) return [];
  const names = [...told.flatMap(({ name }) => name ?? []), ...placed.attendance.flatMap(({ name }) => wholeName(name) ?? [])];
  const known = [...new Map(names.map((name) => [`${name.sex} ${name.given.join(" ")} ${name.surname}`, name])).values()];
  const places = reads.flatMap((item, i) =>
    item.flatMap((passage, p) =>
      passage.flatMap((sentence, at) => {
        const name = strangerIn(sentence);
        return name && !askers.has(name.surname) && !known.some((one) => mayBeOne(one, name)) ? [{ name, i, p, at, sentence }] : [];
      }),
    ),
  );
  const [first] = places;
  if (!first || first.name.given.length > 0 || (sex !== null && first.name.sex !== null && sex !== first.name.sex)) return [];
  const isOne = places.every(({ name }) => name.given.length === 0 && mayBeOne(name, first.name));
  const gives = places.every(
    ({ sentence }) => !sentence.mentions.some(isCommissioner) && !sentence.spoken?.main.clauses.some(({ act }) => OF_OTHERS.has(act)),
  );
  // Whom a question is by, or who is told of elsewhere, is somebody else.
  const owned = reads
    .flat(2)
    .some(({ tokens }) => tokens.some(({ possessive, lower }) => possessive && lower.replace(/['’]s?$/u, "") === first.name.surname));
  const alone = !owned && mentions.filter(({ name }) => name?.surname === first.name.surname).length === places.length;
  const title = placed.items[first.i]?.title ?? null;
  return isOne && gives && alone && takesUp(reads[first.i] ?? [], first.p, first.at, title)
    ? [{ name: first.name, office: "commissioner", role: null }]
    : [];
}
