import { HONOURS, TITLES } from "../data.ts";

/** One name of a list with what stands beside it. */
export interface Listed {
  name: string;
  notes: string[];
  /** Marked 'A.' in a list where those present are marked 'P.', or 'A' behind the body. */
  absent: boolean;
}

const PARTICLE = /^(?:de|la|le|van|von|der|den|di|du|ap|ab|y|bin|al|da|st)$/i;
const NAME_WORD = /^(?:\p{Lu}[\p{L}’'.-]*|\p{Lu}\.?)$/u;
const bareWord = (word: string) => word.replace(/\.$/, "");
/** 'T/ACC' is the title of one who holds the rank for a time. */
const isTitle = (word: string) => TITLES.has(bareWord(word).replace(/^(?:[TAD]|Det|Temp)\//, ""));
const MOST = 400;

/** 'South Ridingshire' */
const QUARTER = /^(?:North|South|East|West|Mid)\s/;

/** Whether words read as a person's name: titles, at least one name, honours. */
export function isPersonName(text: string): boolean {
  const words = text
    .replace(/,/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "");
  const names = words.filter((word) => !isTitle(word) && !HONOURS.has(word) && !PARTICLE.test(word));
  // 'Mr Tom Reed Chief Constable': the post stands in a column of its own.
  if (/\p{Ll} Chief \p{Lu}\p{L}+$/u.test(text)) return false;
  if (words.length > 9 || names.length === 0 || names.length > 5) return false;
  const titled = isTitle(words[0] ?? "");
  if (!titled && (text === text.toUpperCase() || QUARTER.test(text))) return false;
  return (
    names.every((word) => NAME_WORD.test(word)) &&
    (titled || names.length > 1) &&
    !/\b(?:Council|Police|Officer|Panel|Committee|Commissioner|Director|Executive|Authority|Team|Member|Members|Chair|Chairman|Service|Services|Head|Manager|Constabulary|Office|Secretary|Solicitor|Prosecutor|Clerk|Treasurer|Health|Community|Communities|Safety|Leader|Support|Legal|Democratic|Governance|Finance|Adviser|Advisor|Independent|Co-opted|Lay|Deputy|Vacancy|PCC|PFCC|OPCC|DPCC|MBC|MDC|CBC|BC|DC|UA|Borough|District|Metropolitan)\b/.test(
      names.join(" "),
    )
  );
}

/** What a sentence goes on with behind a name ('Cllr Firth in advance of the meeting'). */
const AFTERWORD =
  /\s(?:attended|(?:replaced|substituted) by|(?:was|were) (?:also )?(?:present|in attendance)|in advance|who|due to|on behalf|because|prior to|until|before|after|during)\b.*$/;

/** 'Cllr Amos, who was replaced by Cllr Dale': what the comma parts belongs to the name before it. */
const BEFORE_REPLACED = /,\s(?=who (?:was|is|had been|would be) (?:replaced|substituted) by\s)/gu;
const REPLACED = /\s(?:who (?:was|is|had been|would be) )?(?:replaced|substituted) by (?<stand>\p{Lu}.{2,60})$/u;

const OFFICE = /\bPolice(?:,| and| &)? (?:Fire |Crime )?(?:(?:and|&) )?(?:Rescue (?:and|&) )?(?:Crime|Fire)\b(?: (?:and|&) Victims['’])?/gi;
/** 'Borough Council of Kelder and West Marl', 'Head of Performance and Scrutiny': one word behind 'and', or one with a point of the compass, is nobody's name. */
const JOINED =
  /\b(?:Borough|Council|Head|Director|Manager|Lead|Officer) (?:Council )?(?:of|for) (?:\p{Lu}[\p{L}'’-]*\s){1,4}(?:and|&)\s(?:(?:North|South|East|West|Mid)\s){0,2}\p{Lu}[\p{L}'’-]*(?=$|\s*[,;()])/gu;
/** Names of offices hold commas and 'and' that part no names: they are set aside while a list is split. */
const shut = (text: string) =>
  [OFFICE, JOINED].reduce((all, names) => all.replace(names, (name) => name.replaceAll(" ", "\u2063").replaceAll(",", "\u2064")), text);
const opened = (text: string) => text.replaceAll("\u2063", " ").replaceAll("\u2064", ",");

/** What stands between two marks of a list. */
interface Piece {
  text: string;
  /** 'and' stands before it. */
  joined: boolean;
  /** A comma alone stands before it. */
  comma: boolean;
}

/** Splits at commas, semicolons, bars and 'and' outside brackets; a bracket belongs to what stands before it. */
function pieces(list: string): Piece[] {
  const text = shut(list);
  const result: Piece[] = [];
  let [depth, start, joined, comma] = [0, 0, false, false];
  for (const match of text.matchAll(/[()[\],;|]|\sand\s|\s&\s/g)) {
    const sign = match[0];
    if (sign === "(" || sign === "[") depth++;
    else if (sign === ")" || sign === "]") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      result.push({ text: text.slice(start, match.index), joined, comma });
      [start, joined, comma] = [match.index + sign.length, /\s/.test(sign), sign === ","];
    }
  }
  return [...result, { text: text.slice(start), joined, comma }]
    .map((piece) => ({ ...piece, text: opened(piece.text).trim() }))
    .filter((piece) => piece.text !== "")
    .slice(0, MOST);
}

/** 'Commissioner Ann Roe', 'Deputy PCC Tom Hale'. */
const OFFICE_BEFORE =
  /^(?:the )?((?:Deputy )?(?:(?:Police,? (?:Fire )?(?:and|&) Crime )?Commissioner|PCC|PFCC))\s+((?:Mr|Mrs|Ms|Miss|Dr)?\s?\p{Lu}\p{L}+\s\p{Lu}.{1,80})$/u;

/** 'Mrs Jean Cole (JC)': by which letters the minutes go on to call somebody. */
const initialsOf = (name: string): string =>
  name
    .split(/[\s-]/)
    .filter((word) => !isTitle(word) && !HONOURS.has(word))
    .map((word) => word.charAt(0))
    .join("");

const TITLED = "(?:(?:Cty|County|City|Borough|District) )?(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Professor|Mayor)\\b";
/** 'P. Councillor Lisa Brett', 'A. Zahir Mahmood' in lists that mark who was there; before a surname alone ('A. Jones') it is an initial. */
const FLAGGED = new RegExp(`^(?<flag>[PA])\\.\\s+(?=${TITLED}|\\p{Lu}\\p{Ll}[\\p{L}'’-]*\\s+\\p{Lu})`, "u");

/** 'Cllr A Smith (Chair) - Kelder Council' → name and notes; null where it begins with no name. `title`: what a list prints once before all of them. */
function listed(piece: string, title: string): Listed | null {
  const absent = FLAGGED.exec(piece)?.groups?.["flag"] === "A" || ABSENT.test(piece);
  const { name, notes, mark } = apart(withoutMarks(piece));
  const full = title !== "" && !hasTitle(name) ? `${title} ${name}` : name;
  if (isPersonName(full)) return { name: full, notes: notes.filter((note) => note !== initialsOf(name)), absent };
  if (title !== "") return null;
  const columns = besideName(name);
  if (columns) return { name: columns.name, notes: [columns.note, ...notes], absent };
  const turned = behindPost(name, notes, mark);
  return turned && { ...turned, absent };
}

/** Behind a name in lists that mark who was not there. */
const ABSENT = /\s[–—-]\s?A$/;

/** A piece of a list without the marks of who was there, its glyph or number, and its stop. */
const withoutMarks = (piece: string): string =>
  piece
    .replace(/\(\(([^()]*)\)\s*([^()]*)\)/g, "($1) ($2)")
    .replace(FLAGGED, "")
    .replace(/^(?:[·•*–-]\s*|\d{1,2}[.)]\s+)/, "")
    .replace(ABSENT, "")
    .replace(/[\s.]+$/, "");

/** What parts a name from the body or post behind it. */
const DASH =
  /\s+[–—-]\s*(?=\p{L})|[–—-]\s+|\s*:\s+|\s+(?=in the [Cc]hair\b)|\s+from\s+|\s+representing\s+|\s+of\s+(?=(?:the\s+)?\p{Lu}[^,()]{2,60}\b(?:Council|Borough|Authority|MBC)\b)/u;

/** A name apart from what stands beside it: notes in brackets, behind a dash (`mark`), who stood in for them, the office before them. */
function apart(printed: string): { name: string; notes: string[]; mark: string } {
  const { rest, notes } = withoutBrackets(printed);
  const dash = DASH.exec(rest);
  const before = dash ? rest.slice(0, dash.index) : rest;
  if (dash)
    notes.push(
      rest
        .slice(dash.index + dash[0].length)
        .replace(/^[–—-]\s*/, "")
        .trim(),
    );
  // 'Cllr Amos who was replaced by Cllr Dale'
  const stand = REPLACED.exec(before)?.groups?.["stand"];
  if (stand !== undefined) notes.push(`replaced by ${stand}`);
  const [, office, bare = before] = OFFICE_BEFORE.exec(before) ?? [];
  if (office !== undefined) notes.push(office);
  return {
    name: bare.replace(AFTERWORD, "").replace(/\s+/g, " ").trim(),
    notes: notes.map(cleanNote).filter((note) => note !== ""),
    mark: dash?.[0] ?? "",
  };
}

const cleanNote = (note: string): string => note.replace(/[\s.,;]+$/, "").replace(/(?<=\p{L})-\s+(?=\p{L})/gu, "-");

/** What stands in brackets is a note; '… (Chief Executive) Commissioner's Office': what stands behind them and is no honour is one too. */
function withoutBrackets(printed: string): { rest: string; notes: string[] } {
  const notes: string[] = [];
  const behind = /\)\s+(?<body>\p{L}[\p{L}’' -]{2,100})$/u.exec(printed)?.groups?.["body"];
  const rest = printed.replace(/\(+([^()]{1,150})\)*/g, (_, note: string) => (notes.push(note.trim()), " "));
  if (behind === undefined || HONOURS.has(behind)) return { rest, notes };
  notes.push(behind);
  return { rest: rest.slice(0, -behind.length), notes };
}

/** With an initial or a title it is a person's name and no county's: 'Chief Constable (West Marl)'. */
const SURELY_NAME = new RegExp(String.raw`^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\b|(?:\p{Lu}\.?\s)+\p{Lu}\p{Ll})`, "u");

/** 'The Commissioner (Mr D Penry)', 'PCC - D Penry', 'Chief Constable: Ann Lowe': the name behind the post, or null. */
function behindPost(post: string, [name = "", ...more]: readonly string[], mark: string): Omit<Listed, "absent"> | null {
  if (!isPost(post) || !isPersonName(name) || more.length > 0 || NOBODY.test(name)) return null;
  return SURELY_NAME.test(name) || mark.includes(":") ? { name, notes: [withoutArticle(post)] } : null;
}
/** 'Deputy Commissioner: Not Present', 'Chief Constable: Post Vacant' */
const NOBODY =
  /\b(?:vacan\w+|posts?|position|not|present|absent|absence|apolog\w+|attend\w*|available|unavailable|none|nil|to be|be|tbc|tba|confirmed|announced|appointed|yes|no|nobody|see|sent|received|given|left|until|from|via|online|remote\w*|virtual\w*|acting|interim|item|items|only|part|invited|invitee|observer|elect|designate)\b/iu;
const withoutArticle = (post: string): string => post.replace(/^the /iu, "");

/** What a second column says of whoever the first names: a body, an office or whom they stand for. */
const SECOND_COLUMN =
  /^(?:(?:\p{Lu}[\p{L}'’&-]*|and|of|on|upon|the|with)\s){0,5}(?:Council|Borough|MBC|MDC|CBC|BC|CC|DC|Authority)\b|^(?:(?:The|Acting|Interim|Temporary|Assistant|Deputy|Senior|Principal|Lead|Independent|Co-opted|Lay)\s){0,2}(?:Police|PCC|PFCC|OPCC|DPCC|Chief|Head|Director|Treasurer|Clerk|Monitoring|Democratic|Scrutiny|Committee|Governance|Solicitor|Secretary|Office|Independent|Co-opted|Member|Chair|Vice|Superintendent|Constabulary|Commissioner|Mayor)\b/u;

/** 'Borough Council' behind two words is the rest of a body's name ('Kelder Vale Borough Council'), where no title makes them a person's. */
const REST_OF_BODY = /^(?:(?:County|City|Borough|District|Metropolitan|Unitary)\s){1,3}(?:Council|Authority)(?!\sof\b)/u;

/** 'Cllr R Amos Kelder District Council': two columns with nothing but blanks between them → the name and what stands beside it, or null. */
function besideName(text: string): { name: string; note: string } | null {
  const words = text.split(" ");
  let at = 0;
  while (isTitle(words[at] ?? "")) at++;
  const titles = at;
  while (/^\p{Lu}\.?$/u.test(words[at] ?? "")) at++;
  // Behind an initial one word is the surname; else a given name goes before it.
  let more = at > titles ? 1 : 2;
  for (; more > 0 && at < words.length; at++) if (!PARTICLE.test(words[at] ?? "")) more--;
  const [name, note] = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
  if (titles === 0 && REST_OF_BODY.test(note)) return null;
  return isPersonName(name) && SECOND_COLUMN.test(note) ? { name, note } : null;
}

const PLURAL = /^(?<kind>(?:(?:County|City|Borough|District|Unitary|Town)\s)*)(?:Councillors|Cllrs)\.?\s*(?::\s*)?/;

const SENTENCE = new RegExp(`(?<=[a-z)]{3})\\.\\s+(?=${TITLED})`, "g");
const FLAG = new RegExp(`\\s([PA])\\.\\s(?=${TITLED})`, "g");
/** A council and the next name with nothing between them, as a run-on list has it. */
const RUN_ON = new RegExp(
  `(?<=\\p{Ll}|\\)|\\b(?:MBC|MDC|CBC|BC|CC|DC|UA|OPCC[A-Z]?|OS?PF?CC))(?<!\\b(?:for|of|from|by|and|to|with|Cllr|Councillor|Cty|County|City|Borough|District|Air|Deputy|Lord))\\s+(?=${TITLED})`,
  "gu",
);
/** The same between names without titles: '… Kelder MBC Jo Firth - Thirle MBC'. */
const DASHED = /(?<=\b(?:MBC|MDC|CBC|BC|CC|DC|Council|Authority|Independent))\s+(?=\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+ [–-] )/gu;
const INITIALS = /(?<=\b(?:Council|Authority|Constabulary|Member))\s+(?=\p{Lu}\.? (?:\p{Lu}\.? ){0,2}\p{Lu}\p{Ll}+,)/gu;

/** A list with a mark wherever only the sense parts its names; a comma before a name with a title, whose post may stand before it. */
const parted = (text: string) =>
  text.replace(SENTENCE, "; ").replace(FLAG, "; $1. ").replace(RUN_ON, ", ").replace(DASHED, "; ").replace(INITIALS, "; ");

/** What stands beside one name is that one's own: its chair, whom it stands in for. */
const OWN_NOTE =
  /\b(?:chair\w*|vice|deput\w+|sub\w*|independent|co-opted|lay|leader|mayor|head of|(?:officer|manager|director|executive|clerk|solicitor|treasurer|secretary)(?! of\b))\b/i;
/** A surname and nothing else but what stands in brackets. */
const SURNAME = /^\p{Lu}[\p{Ll}’'-]+(?:\p{Lu}\p{Ll}+)?(?:\s\([^()]*\))?\.?$/u;

const BODY = /\b(?:Council|Borough|MBC|CBC|BC|DC|Authority|Constabulary|Police|Policing|OPCC|Office|Team)\b/;

/** 'Chief Constable - Mr. T. Reed Treasurer - Mrs. N. Orr': the post before the dash, who holds it behind; a given name in full only at the end. */
const OF_POST =
  /\s[–-]\s((?:Mr|Mrs|Ms|Miss|Dr|Councillor|Cllr)\.?\s(?:\p{Lu}\p{Ll}+\s(?=\p{Lu}[\p{L}'’-]{1,40}(?:$|[,;]))|(?:\p{Lu}\.?\s){0,3})\p{Lu}[\p{L}'’-]{1,40})(?=$|[\s,;.])/u;
const POST_WORD =
  /\b(?:Commissioner|PCC|PFCC|DPCC|Constable|DCC|ACC|Executive|Officer|Treasurer|Director|Deputy|Secretary|Solicitor|Clerk|Head|Co-opted|Independent|Superintendent)\b/u;
const COMMISSIONER = String.raw`(?:Police(?:,| and| &) (?:Fire (?:and|&) )?Crime Commissioner|PCC|PFCC)(?: \((?:PCC|PFCC)\))?`;
/** Who is no holder of the post behind it. */
const NO_PLACE = "Former|Retired|Previous|Outgoing|Incoming|New|Shadow|Other|Staff|Youth|Junior|Victims|Children|Information|Traffic";
/**
 * A post and no more, but for an article, a place before it, and that it is held for another or a time: not 'Driver to the Chief Constable',
 * 'Officers of the Commissioner' or 'on behalf of' anybody, and none of a force or council named behind it, which may be another.
 */
const POST = new RegExp(
  String.raw`^(?:the )?(?:(?!(?:${NO_PLACE})\b)\p{Lu}\p{L}+ (?:(?:(?:and|&) )?\p{Lu}\p{L}+ )?)??(?:(?:Deputy|Acting|Interim|Temporary|Assistant) ){0,2}` +
    String.raw`(?:${COMMISSIONER}|DPCC|(?<=^(?:the )?(?:(?:Deputy|Acting|Interim) )*)Commissioner|Chief Constable|DCC|ACC|` +
    String.raw`(?:Chief Executive(?: Officer)?|Chief Financ(?:e|ial) Officer|Monitoring Officer|Treasurer|Clerk|Solicitor)(?: to the (?:${COMMISSIONER}|Commissioner|Panel))?)$`,
  "u",
);
/** Whether words are a post and nobody's name. */
const isPost = (text: string): boolean => text.length <= LONGEST_POST && POST.test(text.replace(/^The /u, "the "));
const LONGEST_POST = 90;

/** 'Apologies from Cllr Bright and from the Chief Constable': somebody more, whom only a post tells; no note of whoever stands before. */
const isNameless = (piece: string, joined: boolean) =>
  (joined ? /^(?:from )?the\s/i : /^from the\s/i).test(piece) && POST_WORD.test(piece) && !/\((?:Mrs?|Ms|Miss|Dr)\b/.test(piece);
const AND_FROM = new RegExp(`^from (?=${TITLED})`, "u");

/** People told by their posts; null where names come first. */
function byPosts(text: string): Listed[] | null {
  const parts = text.slice(0, MOST * 10).split(OF_POST);
  const pairs = Array.from({ length: Math.floor(parts.length / 2) }, (_, i) => ({
    post: (parts[i * 2] ?? "").replace(/^[\s,;.]+|[\s,;.]+$/g, ""),
    name: parts[i * 2 + 1] ?? "",
  }));
  // '- Ms. S. Boyle - Ms. C. Napper': of whom no post stands before nothing is known.
  if (
    pairs.length === 0 ||
    pairs.some(({ post }, i) => (i === 0 || post !== "") && (!POST_WORD.test(post) || /\d|[:;]/.test(post) || isPersonName(post)))
  )
    return null;
  return pairs.map(({ post, name }) => ({ name, notes: post === "" ? [] : [post], absent: false }));
}

/**
 * 'The Commissioner, Mr Dale, and the Chief Executive, Ms Roe': where a list prints a post before each name and nothing else, the post of each;
 * null where one stands otherwise, for then a post may be that of the name before it.
 */
function postsFirst(list: readonly Piece[]): Listed[] | null {
  const pairs = Array.from({ length: list.length / 2 }, (_, n) => list.slice(n * 2, n * 2 + 2));
  if (list.length === 0 || list.length % 2 > 0) return null;
  const people = pairs.flatMap(([post, name]): Listed[] => {
    const person = post && name?.comma === true && isPost(post.text) && SURELY_NAME.test(name.text) ? listed(name.text, "") : null;
    return post && person?.notes.length === 0 ? [{ ...person, notes: [withoutArticle(post.text)] }] : [];
  });
  return people.length === pairs.length ? people : null;
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

/**
 * A list of people as printed → each name with its notes. What follows a name and is none (a role, a council) is a note of it.
 * @param shared a body in brackets behind several names is that of all of them, as in lists of officers
 */
export function peopleIn(text: string, shared = false): Listed[] {
  const list = pieces(parted(text.replace(BEFORE_REPLACED, " ")));
  const posts = byPosts(text) ?? (shared ? postsFirst(list) : null);
  if (posts) return posts;
  const people: Listed[] = [];
  let title: Title = NO_TITLE;
  // Who stands behind the last note.
  let group: Listed[] = [];
  for (const { text: printed, joined } of list) {
    if (isNameless(printed, joined)) continue;
    // '… and from Ms Lister'
    const piece = printed.replace(AND_FROM, "");
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

/** The title that goes before a name which is printed without one. */
interface Title {
  now: string;
  /** 'Councillors Barlow, Mrs Ewing, Fell': surnames alone go on behind a name with a title of its own. */
  ofList: string;
}
const NO_TITLE: Title = { now: "", ofList: "" };

/** The title at a piece of a list, from the one before it: 'Councillors' begins one, a name with its own ends it. */
function titleAt(piece: string, plural: RegExpExecArray | null, before: Title): Title {
  if (plural) {
    const now = `${plural.groups?.["kind"] ?? ""}Councillor`;
    return { now, ofList: SURNAME.test(piece.slice(plural[0].length)) ? now : "" };
  }
  if (hasTitle(piece)) return { ...before, now: "" };
  return before.now === "" && SURNAME.test(piece) ? { ...before, now: before.ofList } : before;
}

/** One council in brackets behind several names ('Borough Councillors A and B (Kelder)') is that of all of them. */
function shareBody(person: Listed, group: readonly Listed[]): void {
  const bodies = person.notes.filter((note) => !OWN_NOTE.test(note));
  if (bodies.length > 0) for (const other of group) if (other.notes.length === 0) other.notes.push(...bodies);
}

/** Whether a name is printed with a title before it ('Cllr', 'Mrs'). */
export const hasTitle = (name: string): boolean => isTitle(name.split(" ", 1)[0] ?? "");

/** A name without the titles before it. */
export const withoutTitles = (name: string): string => {
  const words = name.split(" ");
  return words.slice(words.findIndex((word) => !isTitle(word))).join(" ");
};
