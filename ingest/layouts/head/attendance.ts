import type { Present } from "../../draft.ts";
import { type List, listsSideBySide, listStart, opens } from "./attendance-heads.ts";
import { attendanceLines } from "./attendance-lines.ts";
import { attendees, isListedPerson, isOfficers, isTitledPerson, presiding } from "./attendees.ts";
import { distinct, withoutAbsent } from "./listed-once.ts";
import { headsMarks, isMarked, statusOf } from "./status-cells.ts";
import { tells } from "../words/agenda.ts";

/**
 * Who was there, by the lists that stand before the first item of printed minutes: under heads ('PRESENT:', 'IN ATTENDANCE'), in
 * prose, one name a line or all in one run.
 */
export function readAttendance(lines: readonly { text: string }[]): Present[] {
  const lists = new Lists();
  for (const text of attendanceLines(lines)) lists.take(text);
  return distinct(withoutAbsent(lists.found, lists.belonging));
}

/** Those of a list whose head is lost. */
const MEMBERS: List = { status: "present", office: "member" };

/** What is read from line to line of such lists: who was found, and under which heads the next line stands. */
class Lists {
  readonly found: Present[] = [];
  /** Those who stand under 'Membership'. */
  readonly belonging = new Set<Present>();
  /** The list that was opened last. */
  #list: List | null = null;
  /** Right below the head of that list stand people without titles, a council behind each: so does whoever else is of it. */
  #untitled: boolean | null = null;
  /** Those that stand side by side. */
  #columns: readonly List[] = [];
  /** The rows of a table tell by a mark who came. */
  #marked = false;

  /** Reads the next line. */
  take(text: string): void {
    if (this.#takeHeads(text) || this.#takeColumns(text) || this.#takeChairs(text)) return;
    const opened = opens(text);
    if (opened) {
      this.#list = opened.list.alone === true && this.#list !== null ? { ...opened.list, status: this.#list.status } : opened.list;
      this.#untitled = opened.rest === "" ? null : false;
      this.#add(opened.rest, opened.list, null);
    } else this.#takeNames(text);
  }

  /** A row that heads columns, or stands in a table of marks: which of several columns a mark stands in is not to be known. */
  #takeHeads(text: string): boolean {
    const columns = listsSideBySide(text);
    this.#marked = (this.#marked && isMarked(text)) || headsMarks(text);
    if (columns.length > 0) this.#columns = columns;
    return columns.length > 0 || this.#marked;
  }

  /** A row of names below such heads. */
  #takeColumns(text: string): boolean {
    const cells = text.split(" | ");
    const fits = this.#columns.length > 0 && cells.length <= this.#columns.length && cells.every(isListedPerson);
    if (fits) this.found.push(...cells.flatMap((cell, i) => attendees(cell, this.#columns[i] ?? MEMBERS)));
    else this.#columns = [];
    return fits;
  }

  #takeChairs(text: string): boolean {
    const chairs = presiding(text);
    this.found.push(...chairs);
    return chairs.length > 0;
  }

  /** Names in the list that is open, or in one whose head is lost. */
  #takeNames(text: string): void {
    const told = statusOf(text);
    if (told?.status === null) return;
    if (this.#list === null && (told !== null || isTitledPerson(text))) this.#list = MEMBERS;
    const { body = null, names } = OF_BODY.exec(text)?.groups ?? {};
    const content = names ?? told?.person ?? text;
    const officers = told === null && isOfficers(content);
    this.#untitled ??= this.#list !== null && officers;
    const served = this.#list?.status === "present" && this.found.length > 0 && officers && !this.#untitled;
    if (served) this.#list = { status: "in-attendance", office: "council-officer" };
    if (this.#list !== null) this.#add(content, told ? { ...this.#list, status: told.status } : this.#list, body);
  }

  /** Those whom the text of a list names; who is told in a sentence to have attended came to speak, whatever list is open. */
  #add(content: string, list: List, body: string | null): void {
    if (content === "") return;
    const named = attendees(content.replace(CAME, ""), PROSE.test(content) ? { status: "in-attendance", office: "other" } : list);
    const people = named.map((person) => ({ ...person, organisation: person.organisation ?? body }));
    this.found.push(...people);
    if (list.belongs === true) for (const person of people) this.belonging.add(person);
  }
}

/** 'Kelder Council: Cllr Amos, Cllr Dale' in a list of members. */
const OF_BODY = /^(?<body>\p{Lu}[^:;.()]{2,60}\b(?:Council|Borough|Authority|MBC|BC|CC|DC|UA))\s?:\s+(?<names>\p{Lu}.+)$/u;
const PROSE = /\b(?:was|were) (?:also )?(?:in attendance|present)\b|\)\s(?:also )?attended(?: the meeting)?\.?$/i;
/** '… was in attendance', '… attended the meeting': what stands behind the names of a sentence. */
const CAME = /\s+(?:was|were) (?:also )?(?:in attendance|present)\b.*$|\s(?:also )?attended(?: the meeting)?\.?$/i;

/** Who was there by an item that is no more than a list of people under such a head ('Also in attendance'); null: it is an item. */
export function attendanceOnly(title: string | null, blocks: readonly { text: string }[]): Present[] | null {
  if (title === null || blocks.length === 0 || opens(title)?.rest !== "" || blocks.some(({ text }) => tells(text))) return null;
  const found = readAttendance([{ text: title }, ...blocks]);
  return found.length >= blocks.length / 2 ? found : null;
}

/** A table of who was there amid lines of a page's head: its title and its rows. */
export function attendanceRows<T extends { text: string }>(lines: readonly T[]): T[] {
  const from = listStart(lines);
  return from < 0 ? [] : lines.slice(from).filter(({ text }, i) => i === 0 || statusOf(text) !== null);
}
