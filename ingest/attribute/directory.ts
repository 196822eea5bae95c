import { sentences } from "../../corpus/text/sentences.ts";
import type { Office, OfficeHolder } from "../../corpus/model/index.ts";
import type { DraftPassage, Placed } from "../draft.ts";
import { askersAmong, passagesOf } from "./askers.ts";
import { candidateIn } from "./candidates.ts";
import { replies } from "./decide.ts";
import { takesChair, type Chaired } from "./chairs.ts";
import type { ItemClass } from "./item-class.ts";
import { tokenise } from "./grammar.ts";
import { findMentions, isLone, type Mention } from "./mentions.ts";
import { mayBeOne } from "./names.ts";
import { People, type Named } from "./people.ts";
import { publicAskers } from "./public-askers.ts";
import type { Reads, ReadSentence } from "./read.ts";
import type { Directory } from "./speaker.ts";

/** 'Questions to the Police and Crime Commissioner': who answers them, where the minutes say no more. */
export const ASKED_OF_COMMISSIONER =
  /\bquestions? (?:[\p{L}’']+ ){0,6}?(?:to|for) (?:the )?(?:police|commissioner|pcc|pfcc)\b|\b(?:commissioner|pcc|pfcc)['’]s question time\b/iu;

/** Who is who: from attendance, reference and every name that the text prints. */
export function directoryOf(
  placed: Placed,
  holders: readonly OfficeHolder[],
  reads: Reads,
  classes: readonly (ItemClass | null)[],
): Directory {
  const named: Named[] = [];
  const ofKind = (kind: DraftPassage["kind"]) =>
    new Set(placed.items.flatMap((item, i) => (reads[i] ?? []).filter((_, p) => item.passages[p]?.kind === kind)));
  const [resolved, headings] = [ofKind("resolution"), ofKind("heading")];
  const askers = askersAmong(passagesOf(reads, classes));
  const candidates: Named[] = [];
  /** Posts that people are said to hold on the day ('who was at present the Deputy Chief Constable'). */
  const posts: Named[] = [];
  const chairs: Chaired[] = [];
  const votes = new Map<Office, { m: number; f: number }>();
  named.push(...announced(placed), ...answerers(placed, reads), ...declarants(reads, classes));
  let order = -1;
  for (const [passage, itemClass] of passagesOf(reads, classes)) {
    order += 1;
    for (const sentence of passage) {
      for (const mention of itemClass === "public"
        ? sentence.mentions.filter((one) => one.tells || one.office !== null)
        : sentence.mentions) {
        const isTopic = isLone(mention) && (headings.has(passage) || sentence.spoken?.main.subject !== mention);
        if (mention.name && !isTopic && isSure(mention, sentence) && !isDeclarant(sentence, mention, itemClass))
          named.push({ name: mention.name, office: officeTold(mention, askers), role: mention.role });
        if (mention.name && mention.tells && sentence.tokens.slice(mention.from, mention.to).some(({ lower }) => lower === "who"))
          posts.push({ name: mention.name, office: mention.office, role: mention.role });
      }
      const candidate = /appoint|candidate|nominee/iu.test(sentence.text) ? candidateIn(sentence) : null;
      if (candidate) candidates.push({ name: candidate, office: "other", role: "candidate" });
      const moved = !resolved.has(passage) && MOVED.test(sentence.text);
      const name = /chair|presid/iu.test(sentence.text) && !moved ? takesChair(sentence) : null;
      if (name) {
        chairs.push({ name, order });
        named.push({ name, office: name.office ?? "member", role: null });
      }
      named.push(...broughtIn(sentence));
      voteOnSex(sentence, votes);
    }
  }
  const standing = candidates.map((one) => ({ ...one, office: posts.find(({ name }) => mayBeOne(name, one.name))?.office ?? one.office }));
  return {
    people: new People(placed, holders, standing, named),
    chairs,
    sexes: sexesBy(votes),
    force: placed.force?.id ?? null,
    publicAskers: publicAskers(reads, classes),
  };
}

/** 'Mrs Lane - Trustee of a charity', '5 - Precept' behind a name, among declarations of interest: the interest of a member, and no post at the meeting. */
function isDeclarant({ tokens }: ReadSentence, { from, name }: Mention, itemClass: ItemClass | null | undefined): boolean {
  if (itemClass !== "declarations" || from > 0 || !name?.titled) return false;
  const surname = tokens.slice(0, MOST_NAME).findIndex(({ lower }) => lower === name.surname);
  return surname > 0 && /^(?:[–—-]|\d{1,3})$/u.test(tokens[surname + 1]?.lower ?? "");
}
/** Title, initials and surname. */
const MOST_NAME = 6;

/** 'Replying to this question, Mr Lane said': the one by name alone who answers where the commissioner is asked is no other. */
function answerers({ items }: Placed, reads: Reads): Named[] {
  const asked = reads.filter((_, at) => ASKED_OF_COMMISSIONER.test(items[at]?.title ?? "")).flatMap((item) => item.flat());
  const subjects = asked.flatMap((read) => {
    const subject = read.spoken?.main.voice === "active" ? read.spoken.main.subject : null;
    return subject?.name?.titled && subject.office === null ? [{ name: subject.name, answers: replies(read), asks: asks(read) }] : [];
  });
  const answering = subjects.filter(
    ({ name, answers }) => answers && !subjects.some((one) => one.asks && one.name.surname === name.surname),
  );
  const [first] = answering;
  return first && answering.every(({ name }) => mayBeOne(name, first.name))
    ? [{ name: first.name, office: "commissioner", role: null }]
    : [];
}

const asks = (read: ReadSentence): boolean => read.spoken?.main.clauses.some(({ act }) => act === "question" || act === "request") === true;

/** Whom the agenda names with a post ('To hear from the Chief Constable, Mrs Lane'), of whom the minutes may say no more than the one or the other. */
const announced = ({ items }: Placed): Named[] =>
  items
    .flatMap(({ preamble }) => preamble?.split("\n") ?? [])
    .map((line) => line.slice(0, LONGEST_LINE))
    .flatMap((line) => sentences(line).map(({ start, end }) => line.slice(start, end)))
    .flatMap((sentence) => findMentions(tokenise(sentence)))
    .flatMap(({ name, tells, office, role }) => (name && tells ? [{ name, office, role }] : []));
const LONGEST_LINE = 2_000;

/** 'That Councillor Dale be elected Chair': only moved, where it is no resolution. */
const MOVED = /^\W*that\b[^.;]{2,120}\bbe (?:re-?)?(?:elected|appointed)\b/iu;

/** 'with him were two of his staff, Ann Roe and Tom Lunt': whom somebody with an office brings is of their office. */
function broughtIn({ text, tokens, mentions }: ReadSentence): Named[] {
  const staff = STAFF.exec(text);
  const owner = mentions.find(
    ({ office, number, to }) => number === "one" && office !== null && (tokens[to - 1]?.end ?? 0) <= (staff?.index ?? -1),
  );
  const office = OF_STAFF.get(owner?.office ?? "other");
  if (!staff || !office) return [];
  const named: Named[] = [];
  let behind = staff.index + staff[0].length;
  for (const { name, office: own, from, to } of mentions) {
    const start = tokens[from]?.start ?? 0;
    if (start < behind) continue;
    if (!name || own !== null || !(named.length === 0 ? BEFORE_NAMES : BETWEEN_NAMES).test(text.slice(behind, start))) break;
    named.push({ name, office, role: null });
    behind = tokens[to - 1]?.end ?? text.length;
  }
  return named;
}
const STAFF = /\b(?:his|her|their) (?:staff|officers|colleagues|team)\b/iu;
const BEFORE_NAMES = /^\s?[,:–-]?\s(?:(?:including|namely) )?$/u;
const BETWEEN_NAMES = /^(?:\s?\([^()]{1,80}\))?,?\s(?:and )?$/u;
const OF_STAFF = new Map<Office, Office>([
  ["commissioner", "opcc-officer"],
  ["deputy-commissioner", "opcc-officer"],
  ["chief-constable", "police-officer"],
]);

/** Who declares an interest is a member. */
const declarants = (reads: Reads, classes: readonly (ItemClass | null)[]): Named[] =>
  reads.flatMap((item, at) =>
    item.flat().flatMap((sentence) => {
      const [first] = sentence.mentions;
      return first?.name && isDeclarant(sentence, first, classes[at]) ? [{ name: first.name, office: "member" as const, role: null }] : [];
    }),
  );

/** A name whose place leaves no doubt that it is one: with a title or role, or the subject of speech. */
const isSure = (mention: Mention, { spoken }: ReadSentence): boolean =>
  mention.name !== null && (mention.name.titled || mention.tells || spoken?.main.subject === mention);

/** The office that a sentence tells of a name: by a role or title; who asks at a meeting of the panel is a member. */
function officeTold(mention: Mention, askers: ReadonlySet<string>): Office | null {
  if (mention.tells) return mention.role === "mayor" ? null : mention.office;
  return mention.name?.office ?? (askers.has(mention.name?.surname ?? "") ? "member" : null);
}

/** 'The Chair announced that she': what a pronoun tells of an office that alone may be meant. */
function voteOnSex(sentence: ReadSentence, votes: Map<Office, { m: number; f: number }>): void {
  const subject = sentence.spoken?.main.voice === "active" ? sentence.spoken.main.subject : null;
  if (!subject?.office || subject.number !== "one" || subject.office === "member") return;
  const before = subject === sentence.mentions[0] ? sentence.tokens.slice(0, subject.from).find(({ lower }) => OWN.has(lower)) : undefined;
  // 'In presenting his draft the Commissioner said'
  if (before) return vote(votes, subject.office, before.lower === "his" ? "m" : "f");
  if (sentence.mentions.some((mention) => mention !== subject && mention.number === "one" && !mention.pronoun)) return;
  const sex = sentence.mentions.find((mention) => mention.pronoun && mention.pronoun !== "they")?.pronoun;
  if (!sex) return;
  vote(votes, subject.office, sex === "he" ? "m" : "f");
}

const OWN = new Set(["his", "her"]);

/** The sex of each office of which every pronoun tells the same. */
const sexesBy = (votes: ReadonlyMap<Office, { m: number; f: number }>): Map<Office, "m" | "f"> =>
  new Map([...votes].flatMap(([office, { m, f }]): [Office, "m" | "f"][] => (m > 0 && f > 0 ? [] : [[office, m > 0 ? "m" : "f"]])));

function vote(votes: Map<Office, { m: number; f: number }>, office: Office, sex: "m" | "f"): void {
  const count = votes.get(office) ?? { m: 0, f: 0 };
  count[sex] += 1;
  votes.set(office, count);
}
