import { sentences } from "../../../corpus/text/sentences.ts";
import type { Office, OfficeHolder } from "../../../corpus/model/index.ts";
import type { DraftPassage, Placed } from "../../draft.ts";
import { askersAmong, passagesOf } from "./askers.ts";
import { candidateIn } from "./candidates.ts";
import { replies } from "../clauses/replies.ts";
import { takesChair, type Chaired } from "./chairs.ts";
import type { ItemClass } from "../items/item-class.ts";
import { tokenise } from "../words/tokens.ts";
import { findMentions } from "../mentions/mentions.ts";
import { isLone, type Mention } from "../mentions/mention.ts";
import { mayBeOne, type Name } from "../mentions/names.ts";
import { People, type Named } from "./people.ts";
import { publicAskers } from "./public-askers.ts";
import type { Reads, ReadSentence } from "../clauses/read.ts";
import { isAccountable } from "../mentions/sides.ts";
import type { Directory } from "./speaker.ts";

/** 'Questions to the Police and Crime Commissioner': who answers them, where the minutes say no more. */
export const ASKED_OF_COMMISSIONER =
  /\bquestions? (?:[\p{L}’']+ ){0,6}?(?:to|for) (?:the )?(?:police|commissioner|pcc|pfcc)\b|\b(?:commissioner|pcc|pfcc)['’]s question time\b/iu;

/** What the sentences tell of who is who, gathered in their order. */
interface Told {
  /** Every name, as often as it stands there, with what is said of it. */
  named: Named[];
  /** Who stands before the panel as a candidate. */
  candidates: Named[];
  /** Posts that people are said to hold on the day ('who was at present the Deputy Chief Constable'). */
  posts: Named[];
  chairs: Chaired[];
  /** How often a pronoun tells the sex of an office. */
  votes: Map<Office, { m: number; f: number }>;
}
/** Where a sentence stands that may tell who somebody is. */
interface Where {
  itemClass: ItemClass | null;
  order: number;
  heading: boolean;
  resolved: boolean;
}

/** Who is who: from attendance, reference and every name that the text prints. */
export function directoryOf(
  placed: Placed,
  holders: readonly OfficeHolder[],
  reads: Reads,
  classes: readonly (ItemClass | null)[],
): Directory {
  const passages = passagesOf(reads, classes);
  const [headings, resolutions] = [ofKind("heading", placed, reads), ofKind("resolution", placed, reads)];
  const askers = askersAmong(passages);
  const named = [...announced(placed), ...answerers(placed, reads), ...declarants(reads, classes)];
  const told: Told = { named, candidates: [], posts: [], chairs: [], votes: new Map() };
  for (const [order, [passage, itemClass]] of passages.entries()) {
    const where = { itemClass, order, heading: headings.has(passage), resolved: resolutions.has(passage) };
    for (const [at, sentence] of passage.entries()) {
      gather(sentence, where, askers, told);
      told.named.push(...welcomed(passage[at - 1], sentence));
    }
  }
  return {
    people: new People(placed, holders, standing(told), told.named),
    chairs: told.chairs,
    sexes: sexesBy(told.votes),
    force: placed.force?.id ?? null,
    publicAskers: publicAskers(reads, classes),
  };
}

/** The passages of a kind, by their sentences. */
const ofKind = (kind: DraftPassage["kind"], { items }: Placed, reads: Reads): ReadonlySet<ReadSentence[]> =>
  new Set(items.flatMap(({ passages }, i) => (reads[i] ?? []).filter((_, p) => passages[p]?.kind === kind)));

/** Adds what a sentence tells to what is told already. */
function gather(sentence: ReadSentence, where: Where, askers: ReadonlySet<string>, told: Told): void {
  for (const mention of namesIn(sentence, where)) {
    const { name, office, role } = mention;
    if (!isTopic(sentence, mention, where) && isSure(mention, sentence) && !isDeclarant(sentence, mention, where.itemClass))
      told.named.push({ name, office: officeTold(mention, askers), role });
    // ', who was at present the Deputy Chief Constable'
    if (mention.tells && sentence.tokens.slice(mention.from, mention.to).some(({ lower }) => lower === "who"))
      told.posts.push({ name, office, role });
  }
  const candidate = /appoint|candidate|nominee/iu.test(sentence.text) ? candidateIn(sentence) : null;
  if (candidate) told.candidates.push({ name: candidate, office: "other", role: "candidate" });
  const chair = chairIn(sentence, where);
  if (chair) {
    told.chairs.push({ name: chair, order: where.order });
    told.named.push({ name: chair, office: chair.office ?? "member", role: null });
  }
  told.named.push(...broughtIn(sentence));
  voteOnSex(sentence, told.votes);
}

type WithName = Mention & { name: Name };

/** The mentions of a sentence by name; among questions of the public who bears no office is one of the public. */
const namesIn = ({ mentions }: ReadSentence, { itemClass }: Where): WithName[] =>
  mentions.filter(
    (mention): mention is WithName => mention.name !== null && (itemClass !== "public" || mention.tells || mention.office !== null),
  );

/** 'PCC Funding': an office before a word in capitals is a topic, unless it is the subject of speech. */
const isTopic = ({ spoken }: ReadSentence, mention: Mention, { heading }: Where): boolean =>
  isLone(mention) && (heading || spoken?.main.subject !== mention);

/** Who takes the chair by a sentence; not who is only moved to be elected, where it is no resolution. */
const chairIn = (sentence: ReadSentence, { resolved }: Where): Name | null =>
  /chair|presid/iu.test(sentence.text) && (resolved || !MOVED.test(sentence.text)) ? takesChair(sentence) : null;

/** The candidates, each in the office that they are said to hold, where the minutes tell it. */
const standing = ({ candidates, posts }: Told): Named[] =>
  candidates.map((one) => ({ ...one, office: posts.find(({ name }) => mayBeOne(name, one.name))?.office ?? one.office }));

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

/** 'That Councillor Dale be elected Chair'. */
const MOVED = /^\W*that\b[^.;]{2,120}\bbe (?:re-?)?(?:elected|appointed)\b/iu;

/** 'The Chair welcomed the Commissioner to the meeting. Mr Lane gave an update': who then reports, by name alone, is whom the sentence before welcomes. */
function welcomed(before: ReadSentence | undefined, { text, spoken }: ReadSentence): Named[] {
  const [clause] = before?.spoken?.main.clauses ?? [];
  const { name = null, office = null } = spoken?.main.subject ?? {};
  if (!before || clause?.lemma !== "welcome" || !name?.titled || office !== null || !GIVES_REPORT.test(text)) return [];
  const [guest, ...more] = before.mentions.filter(({ from, pronoun }) => from > clause.at && pronoun === null);
  const isOne = guest?.from === clause.at + 1 && more.length === 0 && guest.number === "one" && guest.name === null;
  return isOne && isAccountable(guest.office) ? [{ name, office: guest.office, role: null }] : [];
}
const GIVES_REPORT =
  /^\W*[^,;]{3,40} (?:gave|provided|presented|introduced|delivered|outlined) (?:an?|his|her|the) (?:[\w-]+ ){0,2}(?:update|report|presentation|overview|summary)\b/iu;

/** 'with him were two of his staff, Ann Roe and Tom Lunt': whom somebody with an office brings is of their office. */
function broughtIn({ text, tokens, mentions }: ReadSentence): Named[] {
  const staff = THEIR_STAFF.exec(text);
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
const THEIR_STAFF =
  /\b(?:(?:his|her|their) (?:staff|officers|colleagues|team)|(?:staff|officers|colleagues|members of staff) (?:from|of|in) (?:his|her|their) office)\b/iu;
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
  const before =
    subject === sentence.mentions[0] ? sentence.tokens.slice(0, subject.from).find(({ lower }) => POSSESSIVES.has(lower)) : undefined;
  // 'In presenting his draft the Commissioner said'
  if (before) return vote(votes, subject.office, before.lower === "his" ? "m" : "f");
  if (sentence.mentions.some((mention) => mention !== subject && mention.number === "one" && !mention.pronoun)) return;
  const sex = sentence.mentions.find((mention) => mention.pronoun && mention.pronoun !== "they")?.pronoun;
  if (!sex) return;
  vote(votes, subject.office, sex === "he" ? "m" : "f");
}

const POSSESSIVES = new Set(["his", "her"]);

/** The sex of each office of which every pronoun tells the same. */
const sexesBy = (votes: ReadonlyMap<Office, { m: number; f: number }>): Map<Office, "m" | "f"> =>
  new Map([...votes].flatMap(([office, { m, f }]): [Office, "m" | "f"][] => (m > 0 && f > 0 ? [] : [[office, m > 0 ? "m" : "f"]])));

function vote(votes: Map<Office, { m: number; f: number }>, office: Office, sex: "m" | "f"): void {
  const count = votes.get(office) ?? { m: 0, f: 0 };
  count[sex] += 1;
  votes.set(office, count);
}
