import type { Attendee } from "../../../corpus/model/index.ts";
import { ATTENDANCE_OFFICES } from "../data.ts";
import type { Listed } from "./listed.ts";

type Office = Attendee["office"];

/** Posts of the commissioner's office, where those listed are no council's officers and no body stands beside the post. */
const OF_THE_OFFICE =
  /\b(?:chief executive|ceo|chief financ(?:e|ial) officer|cfo|s\.?151|section 151|treasurer|chief of staff|finance director|director of|head of|(?:commissioning|partnerships?|performance|engagement|communications) (?:manager|officer|lead))\b/i;
const AT_THE_OFFICE = /\b(?:PF?S?CC|Commissioner)['’]s office\b/iu;
/** 'Director of Performance and Scrutiny, OPCCN': the body tells more than the post. */
const OF_OPCC = /\bOP?F?S?CC[A-Z]?\b/u;
/** 'Assistant Chief Officer, Northmoor Police': the force beside a post that councils have too. */
const FORCE = /^(?:\p{Lu}[\p{L}-]+ ){1,4}(?:Police|Constabulary)$/u;
const OF_ANOTHER =
  /\b(?:Council|Borough|[BCDM]{1,2}C|Constabulary|Police(?! (?:and|&) Crime Commissioner)|Trust|Service|Fire|NHS|Probation|Legal|Law|Democratic|Governance|Scrutiny|Panel|[Ff]ormer|Local Policing|Community Safety)\b/;

/** 'Driver to the Chief Constable', 'for the Commissioner': who serves or stands for the holder of an office does not hold it. */
const SERVES = /\b(?:to|for|of|representing) (?:the )?$/u;
const HOLDERS: ReadonlySet<string> = new Set(["commissioner", "deputy-commissioner", "chief-constable"]);

const PRESIDES = /^(?:vice[- ]|deputy )?chair(?:man|woman|person)?$/i;

/** The office that a name's title and notes say; else the one that holds for the list. */
export function officeOf(person: Listed, usual: Office): Office {
  const notes = person.notes.join(", ");
  if (AT_THE_OFFICE.test(notes)) return "opcc-officer";
  if ((usual === "other" || usual === "member") && OF_THE_OFFICE.test(notes) && !OF_ANOTHER.test(notes)) return "opcc-officer";
  if (/^(?:T\/|Temporary |Acting |Interim )?(?:CC|Chief Constable) \p{Lu}/u.test(person.name)) return "chief-constable";
  // 'Ann Roe (Independent), Chair': who presides is no member among others.
  const first = person.notes.find((note) => PRESIDES.test(note));
  for (const text of [...(first === undefined ? [] : [first]), ...person.notes, person.name]) {
    const lower = ` ${text.toLowerCase()} `;
    for (const [words, office] of ATTENDANCE_OFFICES) {
      const at = lower.indexOf(words);
      if (HOLDERS.has(office) && SERVES.test(lower.slice(0, at))) continue;
      if (at > 0 && /[^\p{L}]/u.test(lower[at - 1] ?? " ")) {
        // An officer of some council sits in a list of members only by mistake.
        if (office === "council-officer" && (usual === "opcc-officer" || OF_OPCC.test(notes))) return "opcc-officer";
        if (office === "council-officer" && person.notes.some((note) => FORCE.test(note))) return "police-officer";
        return office as Office;
      }
    }
  }
  // One of a council's who is no councillor came to serve.
  return usual === "other" && /\b(?:Council|MBC|MDC|CBC)\b/.test(notes) ? "council-officer" : usual;
}

const ORGANISATION = /(?:\b(?:Council|Borough|MBC|CBC|BC|DC|CC|Authority|Constabulary|Police|OPCC)[.)]*$|\bOffice of\b)/;

/** The council or body that a note names, or null. */
export function organisationOf(person: Listed): string | null {
  const role =
    /\b(?:[Cc]hair\w*|[Mm]ayor|[Mm]ember|[Ss]ubstitute|[Oo]fficer|[Cc]ommissioner|[Cc]o-opted|[Cc]onstable|[Dd]irector|[Mm]anager|[Hh]ead|[Ee]xecutive)\b/;
  const notes = person.notes.filter((note) => !STANDS_IN.test(note) && !PRESIDES.test(note));
  const body = notes.find((note) => ORGANISATION.test(note));
  if (body !== undefined) return body.replace(POST, "");
  return notes.find((note) => /^\p{Lu}/u.test(note) && !role.test(note) && !/^(?:PCC|PFCC|PCVC|DPCC)$/.test(note)) ?? null;
}

/** A note that says for whom somebody stands in: 'Sub for Cllr Roe', 'vice Mr Hale', 'substituted by Cllr Firth', 'Cllr Lane subbing'. */
const STANDS_IN =
  /^(?:sub|vice(?=[\s,]{1,2}\p{L})(?!\s*(?:chair|president))|deput(?:y|i[sz]ing) for|in place of|replac\w+)\b|\bsub(?:bing|s|stitut\w*)\b|\b(?:attending|present) in (?:his|her|their) (?:place|stead)\b/iu;

/** A post before the body in which it is held: 'Leader of Kelder Council', 'Solicitor - Kelder Council'. */
const POST =
  /^(?:.{2,80}\s[–—-]\s|[^,]{0,60}\b(?:Leader|Chief Executive|Head|Director|Officer|Manager|Member|Mayor)\b[^,]{0,40}?(?:,\s|\b(?:of|for|at)\s(?:the\s)?))(?=\p{Lu})/u;

/** Whether somebody attends in the place of a member. */
export const isSubstitute = (person: Listed): boolean =>
  person.notes.some((note) => STANDS_IN.test(note) && !/\b(?:substituted|replaced) by\b|\p{Lu}\p{Ll}+ sub(?:bing|stituting)\b/u.test(note));

/** Who stands in for somebody that is away, by the note beside the name ('substituted by Cllr Firth', 'Cllr Lane subbing'), or null. */
export function substituteFor(person: Listed): string | null {
  const note = person.notes.find((n) => STANDS_IN.test(n)) ?? "";
  const name =
    /\b(?:substituted|replaced) by\s+(?<by>.+)$|^(?<for>.+?)\s+(?:subbing|substituting|to substitute|(?:attending|present) in (?:his|her|their) (?:place|stead))\b/iu.exec(
      note,
    )?.groups;
  return name?.["by"] ?? name?.["for"] ?? null;
}
