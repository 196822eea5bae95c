import { HONOURS } from "../data.ts";
import { BEFORE_REPLACED, parted, pieces } from "./list-pieces.ts";
import { type Listed, listed } from "./listed.ts";
import { hasTitle, TITLED, unshouted } from "./person-names.ts";
import { byPosts, postsFirst } from "./post-lists.ts";
import { isNameless } from "./posts.ts";

/**
 * A list of people as printed → each name with its notes. What follows a name and is none (a role, a council) is a note of it.
 * @param shared a body in brackets behind several names is that of all of them, as in lists of officers
 */
export function peopleIn(printed: string, shared = false): Listed[] {
  const text = unshouted(printed);
  const list = pieces(parted(text.replace(BEFORE_REPLACED, " ")));
  const posts = byPosts(text) ?? (shared ? postsFirst(list) : null);
  if (posts) return posts;
  const people: Listed[] = [];
  let title: Title = NO_TITLE;
  // Who stands behind the last note.
  let group: Listed[] = [];
  for (const { text: one, joined } of list) {
    if (isNameless(one, joined) && listed(one, "") === null) continue;
    // '… and from Ms Lister'
    const piece = one.replace(AND_FROM, "");
    const plural = PLURAL.exec(piece);
    title = titleAt(piece, plural, title);
    if (plural) group = [];
    const person = listed(plural ? piece.slice(plural[0].length) : piece, title.now);
    if (!person) {
      noteLast(people, piece);
      continue;
    }
    people.push(person);
    group.push(person);
    if (title.now !== "" || (shared && BODY.test(person.notes[0] ?? ""))) shareBody(person, group);
    if (person.notes.length > 0) group = [];
  }
  return people;
}

const AND_FROM = new RegExp(`^from (?=${TITLED})`, "u");
const PLURAL = /^(?<kind>(?:(?:County|City|Borough|District|Unitary|Town)\s)*)(?:Councillors|Cllrs)\.?\s*(?::\s*)?/;
const BODY = /\b(?:Council|Borough|MBC|CBC|BC|DC|Authority|Constabulary|Police|Policing|OPCC|Office|Team)\b/;

/** The title that goes before a name which is printed without one. */
interface Title {
  now: string;
  /** 'Councillors Barlow, Mrs Ewing, Fell': surnames alone go on behind a name with a title of its own. */
  ofList: string;
}

const NO_TITLE: Title = { now: "", ofList: "" };
/** A surname and nothing else but what stands in brackets. */
const SURNAME = /^\p{Lu}[\p{Ll}’'-]+(?:\p{Lu}\p{Ll}+)?(?:\s\([^()]*\))?\.?$/u;

/** The title at a piece of a list, from the one before it: 'Councillors' begins one, a name with its own ends it. */
function titleAt(piece: string, plural: RegExpExecArray | null, before: Title): Title {
  if (plural) {
    const now = `${plural.groups?.["kind"] ?? ""}Councillor`;
    return { now, ofList: SURNAME.test(piece.slice(plural[0].length)) ? now : "" };
  }
  if (hasTitle(piece)) return { ...before, now: "" };
  return before.now === "" && SURNAME.test(piece) ? { ...before, now: before.ofList } : before;
}

/** What stands beside one name is that one's own: its chair, whom it stands in for. */
const OWN_NOTE =
  /\b(?:chair\w*|vice|deput\w+|sub\w*|independent|co-opted|lay|leader|mayor|head of|(?:officer|manager|director|executive|clerk|solicitor|treasurer|secretary)(?! of\b))\b/i;

/** One council in brackets behind several names ('Borough Councillors A and B (Kelder)') is that of all of them. */
function shareBody(person: Listed, group: readonly Listed[]): void {
  const bodies = person.notes.filter((note) => !OWN_NOTE.test(note));
  if (bodies.length > 0) for (const other of group) if (other.notes.length === 0) other.notes.push(...bodies);
}

/** What stands behind a name and is none tells of whoever was named last. */
function noteLast(people: readonly Listed[], piece: string): void {
  const last = people.at(-1);
  if (piece.length > MOST_NOTE) return;
  if (HONOURS.has(piece.replace(/\s.*$/, "")))
    last?.notes.push(...[...piece.matchAll(/\((?<note>[^()]+)\)/g)].map((m) => m.groups?.["note"] ?? ""));
  else last?.notes.push(piece.replace(/^\(|[).\s]+$/g, ""));
}

const MOST_NOTE = 120;
