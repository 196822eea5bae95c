import { isGivenName } from "../../../corpus/text/given-names.ts";
import { HONOURS } from "../data.ts";
import { apart, isAbsent, withoutMarks } from "./name-apart.ts";
import { hasTitle, isPersonName, isTitle, PARTICLE } from "./person-names.ts";
import { isPost, SURELY_NAME, withoutArticle } from "./posts.ts";

/** One name of a list with what stands beside it. */
export interface Listed {
  name: string;
  notes: string[];
  /** Marked 'A.' in a list where those present are marked 'P.', or 'A' behind the body. */
  absent: boolean;
}

/** 'Mrs Jean Cole (JC)': by which letters the minutes go on to call somebody. */
const initialsOf = (name: string): string =>
  name
    .split(/[\s-]/)
    .filter((word) => !isTitle(word) && !HONOURS.has(word))
    .map((word) => word.charAt(0))
    .join("");

/** 'Cllr A Smith (Chair) - Kelder Council' → name and notes; null where it begins with no name. `title`: what a list prints once before all of them. */
export function listed(piece: string, title: string): Listed | null {
  const absent = isAbsent(piece);
  const { name, notes, mark } = apart(withoutMarks(piece));
  const full = title !== "" && !hasTitle(name) ? `${title} ${name}` : name;
  if (isPersonName(full)) return { name: full, notes: notes.filter((note) => note !== initialsOf(name)), absent };
  if (title !== "") return null;
  const columns = besideName(name);
  if (columns) return { name: columns.name, notes: [columns.note, ...notes], absent };
  const turned = behindPost(name, notes, mark);
  return turned && { ...turned, absent };
}

/** 'Deputy Commissioner: Not Present', 'Chief Constable: Post Vacant' */
const NOBODY =
  /\b(?:vacan\w+|posts?|position|not|present|absent|absence|apolog\w+|attend\w*|available|unavailable|none|nil|to be|be|tbc|tba|confirmed|announced|appointed|yes|no|nobody|see|sent|received|given|left|until|from|via|online|remote\w*|virtual\w*|acting|interim|item|items|only|part|invited|invitee|observer|elect|designate)\b/iu;

/** A town or a firm that looks like a person's name. */
const NO_PERSON = /\b(?:LLP|Ltd|Limited|plc)\b|^(?:Milton Keynes|Grant Thornton|Ernst Young)$/u;

/** 'The Commissioner (Mr D Penry)', 'PCC - D Penry', 'Chief Constable: Ann Lowe': the name behind the post, or null. */
function behindPost(post: string, [name = "", ...more]: readonly string[], mark: string): Omit<Listed, "absent"> | null {
  if (!isPost(post) || !isPersonName(name) || more.length > 0 || NOBODY.test(name) || NO_PERSON.test(name)) return null;
  const isSure = SURELY_NAME.test(name) || mark.includes(":") || isGivenName(name.split(" ", 1)[0]?.toLowerCase() ?? "");
  return isSure ? { name, notes: [withoutArticle(post)] } : null;
}

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
