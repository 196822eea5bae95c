import type { Act, Office } from "../../../corpus/model/index.ts";
import type { LeadIn } from "./leads.ts";
import type { Quotation } from "./quotations.ts";
import { fitsPronoun } from "../mentions/mention.ts";
import { isAccountable, isScrutineer } from "../mentions/sides.ts";
import { anonymous, type Speaker } from "../people/speaker.ts";

/** A lead-in with whom it names, and the passages that it governs. */
export interface Lead extends LeadIn {
  speaker: Speaker | null;
  /** Who answers the questions that it announces, where it says so. */
  answerer: Speaker | null;
  from: number;
  to: number;
  /** It governs a list; else paragraphs. */
  list: boolean;
  /** What every point under it does: 'Members requested that:' asks for each, 'The Commissioner undertook to:' promises each; null where it only announces them. */
  does: "request" | "undertaking" | "question" | "concern" | null;
}

/** How many speakers back a pronoun may reach. */
const MEMORY = 3;

/** Who has the floor as an item is read, sentence by sentence: the speaker, the lead-in that governs, and what waits for an answer. */
export class Floor {
  /** Who speaks in the passage being read; null: nobody yet. */
  current: Speaker | null = null;
  lead: Lead | null = null;
  /** Who is said, on a line of its own, to have put the question that stands below it. */
  asker: Speaker | null = null;
  /** What was asked or remarked and may be answered. */
  asked: "question" | "concern" | "remark" | null = null;
  /** Whom it was put to, where the question names them. */
  askedOf: Speaker | null = null;
  /** What was asked was answered in a passage before: whoever speaks now by name says something of their own. */
  stale = false;
  /** A question was asked and answered within one sentence: what is reported next answers nothing. */
  closed = false;
  /** Within square brackets, in which some panels print the answers. */
  bracketed = false;
  /** Within a quotation that is still open. */
  quoted = false;
  /** Whose words the quotation holds that is being read. */
  quoting: { quotation: Quotation; speaker: Speaker } | null = null;
  /** Who sent what the passage before says was read out. */
  sender: Speaker | null = null;
  /** The passage being read is a point of a list. */
  inList = false;
  #answered = false;
  /** How many questions were put before anybody answered: as many paragraphs may answer them. */
  #open = 0;
  #named: Speaker[] = [];
  #answerers: Speaker[] = [];
  /** Somebody has introduced people: the sentence after it goes on to. */
  introduces = false;
  /** What was done last in this passage. */
  lastAct: Act | null = null;
  /** Whom the sentence before brought in by name ('introduced Inspector Dow'): a pronoun right after it means them. */
  presented: Speaker | null = null;

  /** Which passage is being read. */
  passage = 0;
  #presenter: { speaker: Speaker; passage: number } | null = null;
  readonly #atLength: boolean;

  /** @param atLength what is put here waits for its answer, which may have several paragraphs: among the questions of the public */
  constructor(atLength = false) {
    this.#atLength = atLength;
  }

  /** 'A1. The Commissioner: …', 'A1. The Commissioner said …': who is named behind a label gives the answers behind those that name nobody. */
  answersByLabel(speaker: Speaker): void {
    this.#answerers = [speaker, ...this.#answerers.filter((one) => !isSame(one, speaker))];
  }

  /** The only one who is named behind the label of an answer; null where several are, or nobody. */
  get labelledAnswerer(): Speaker | null {
    return this.#answerers.length === 1 ? (this.#answerers[0] ?? null) : null;
  }

  /** Somebody who answers to the panel presents a paper here: the line after it may lead in to what they said of it. */
  presents(speaker: Speaker): void {
    this.#presenter = { speaker, passage: this.passage };
  }

  /** Who presented a paper in the passage right before another; null where nobody did. */
  presenterBefore(passage: number): Speaker | null {
    return this.#presenter?.passage === passage - 1 ? this.#presenter.speaker : null;
  }

  /** Who has presented a paper in this passage and still has the floor; null where nobody does. */
  get presenter(): Speaker | null {
    const presenter = this.#presenter?.passage === this.passage ? this.#presenter.speaker : null;
    return presenter !== null && this.current !== null && isSame(presenter, this.current) ? presenter : null;
  }

  /** Begins a passage. `turns`: it opens with words that turn to something else; `goesOn`: with the next matter of an answer ('With regard to the van'). */
  begin(passage: number, list: boolean, turns: boolean, goesOn: boolean): void {
    this.passage = passage;
    // An answer in brackets may have several paragraphs.
    if (!this.bracketed) this.current = null;
    this.presented = null;
    this.inList = list;
    this.introduces = false;
    this.lastAct = null;
    if (this.lead && (passage < this.lead.from || passage > this.lead.to)) this.lead = null;
    const expires = list ? this.asked !== "question" || this.#answered : this.asked === "remark" || (turns && this.#answered);
    if (expires && !this.#atLength) this.asked = null;
    if (this.lead?.answers) this.asked = "question";
    if (this.#answered) this.#open -= 1;
    // Once somebody has said something of their own, no next matter of the answer follows.
    this.stale = this.#answered && this.#open <= 0 && (!goesOn || this.stale) && !this.#atLength;
  }

  /** A passage has been read: with its question mark, or the quotation mark that closes it, a question that stands as it was put is at its end. */
  close(text: string): void {
    if (this.lead?.grade === "speaker" && this.lead.theirs === true && this.passage >= this.lead.from && /[?"”]\s*$/u.test(text))
      this.lead = { ...this.lead, theirs: false, closed: /["”]\s*$/u.test(text) };
  }

  /** Somebody named has spoken. */
  take(speaker: Speaker): void {
    this.current = speaker;
    this.#named = [speaker, ...this.#named.filter((one) => !isSame(one, speaker))].slice(0, MEMORY);
  }

  /** Somebody else than the lead-in names speaks in a paragraph: the lead-in governs no further, except over points that members raise. */
  interrupt(speaker: Speaker, inList: boolean): void {
    const { lead } = this;
    if (!lead || lead.grade !== "speaker" || inList || lead.speaker?.office === speaker.office) return;
    if (!lead.list || !lead.speaker || !isScrutineer(lead.speaker.office)) this.lead = null;
  }

  /** Somebody named has done what the meeting asked of them and says no more; a pronoun may still mean them. */
  rest(speaker: Speaker): void {
    this.current = null;
    this.mention(speaker);
  }

  /** Nobody can tell who spoke. `named`: whom the sentence is about, or who asked in it: a pronoun may mean them. */
  lose(named: Speaker | null): void {
    this.current = anonymous("unattributed", "one");
    if (named) this.mention(named);
  }

  /**
   * Whom a pronoun means: the speaker, else the one before who may be meant; null where nobody, or not surely. `others`: offices whose one holder
   * the sentence names beside the pronoun ('She thanked the Commissioner'), whom it cannot mean.
   */
  meantBy(pronoun: "he" | "she" | "they", does: { asks: boolean; answers: boolean }, others: readonly Office[] = []): Speaker | null {
    const known = this.current && this.current.office !== "unattributed" ? [this.current, ...this.#named] : this.#named;
    const fitting = known.filter((speaker) => agrees(speaker, pronoun) && !(speaker.number === "one" && others.includes(speaker.office)));
    if (this.presented && agrees(this.presented, pronoun)) return this.presented;
    if (does.answers) return this.#answers(fitting, pronoun);
    // Who asks is rather the member who asked before than the one who answered.
    const asker = does.asks ? fitting.find((speaker) => isScrutineer(speaker.office) && speaker.sex !== null) : undefined;
    return asker ?? fitting[0] ?? null;
  }

  /** 'As a supplementary, he asked': who asked before, and not who has just answered; null where nobody did. */
  askerBefore(pronoun: "he" | "she" | "they"): Speaker | null {
    return this.#named.find((one) => (one.office === "public" || isScrutineer(one.office)) && agrees(one, pronoun)) ?? null;
  }

  /** 'In reply, he said': whom the question was put to, else one who answers to the panel, else a guest; never one who asks as members do. */
  #answers(fitting: readonly Speaker[], pronoun: "he" | "she" | "they"): Speaker | null {
    if (this.askedOf && agrees(this.askedOf, pronoun)) return this.askedOf;
    return fitting.find((one) => isAccountable(one.office)) ?? fitting.find((one) => !isScrutineer(one.office)) ?? null;
  }

  /** Somebody is named in a sentence in which nobody speaks ('a presentation from Superintendent Coyle'): a pronoun may mean them. */
  mention(speaker: Speaker): void {
    this.#named = [speaker, ...this.#named.filter((one) => !isSame(one, speaker))].slice(0, MEMORY);
  }

  /** Whether the speaker in this passage has just asked: what follows without a speaker is somebody's answer. */
  get hasAsked(): boolean {
    return this.lastAct === "question";
  }

  /** Whether another of those who have lately spoken is of an office: 'B Rushton noted' behind the Clerk who presents the item. */
  hasHeard(office: Office, but: string): boolean {
    return this.#named.some((speaker) => speaker.office === office && speaker.person !== but);
  }

  /** A question waits for its answer. */
  get waits(): boolean {
    return this.asked === "question" && !this.#answered;
  }

  /** Notes what was done, for the sentences after it. */
  note(office: Office, act: Act, asksOfOthers: boolean): void {
    this.lastAct = act;
    const asks = isScrutineer(office) || office === "unattributed";
    if (act === "question") this.#ask("question");
    else if (asks && act === "concern") this.#ask("concern");
    else if (asks && act === "request") this.#ask("remark");
    else if (asksOfOthers) this.#ask(this.asked === "question" && !this.#answered ? "question" : "remark");
    else if (act === "response" || act === "undertaking") this.#answered = true;
    else if (isScrutineer(office)) this.asked = null;
  }

  /** A sentence says itself that it answers: what was asked is answered, and goes on to be. */
  answer(office: Office, act: Act, closed: boolean): void {
    // What nobody named answers is answered: who is named next says something of their own.
    if (office === "unattributed") this.#open = 1;
    this.lastAct = act;
    this.closed = closed;
    this.stale = false;
    this.asked ??= "question";
    this.#answered = true;
  }

  #ask(what: "question" | "concern" | "remark"): void {
    this.#open = this.asked !== null && !this.#answered ? this.#open + 1 : 1;
    this.asked = what;
    this.#answered = false;
    this.stale = false;
    this.closed = false;
  }
}

const isSame = (a: Speaker, b: Speaker): boolean =>
  a.office === b.office && a.person === b.person && a.number === b.number && a.sex === b.sex;

function agrees(speaker: Speaker, pronoun: "he" | "she" | "they"): boolean {
  if (pronoun === "they") return speaker.number !== "one" || speaker.beside.length > 0 || speaker.office === "member";
  if (speaker.number !== "one" || speaker.beside.length > 0) return false;
  return fitsPronoun(speaker.sex, pronoun);
}
