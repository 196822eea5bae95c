/** How often a form is found in a text. */
export const times = (text: string, form: RegExp): number => text.match(form)?.length ?? 0;

/** The first words of a name ('Safer and Stronger Communities Overview and'). */
const FIRST = String.raw`(?:\p{Lu}[\p{L},-]+ (?:and |& )?){0,8}`;
/** Select committees that are no council's, of which panels speak. */
const PARLIAMENTS = String.raw`(?!(?:Parliamentary |Commons |Lords )?(?:Home Affairs|Justice|Treasury|Parliamentary|Commons|Lords)\b)`;
/** A council's committee that watches others: a panel is called none of these. */
const SCRUTINY = String.raw`${PARLIAMENTS}${FIRST}(?:Scrutiny|Select) (?:Board|Committee|Commission)\b`;
const NAMES_SCRUTINY = new RegExp(String.raw`\b[Tt]he ${SCRUTINY}`, "u");
const COMMITTEE = new RegExp(String.raw`\b(?:[Tt]he|[Tt]his) ${FIRST}(?:Committee|Board|Cabinet|Commission|Council)\b(?! Tax)`, "gu");
const PANEL = /\b(?:[Tt]he|[Tt]his) Panel\b|\bPanel Members\b|\b[Mm]embers of the Panel\b/g;

/** What it does in minutes of its own. */
const DID = "(?:noted|agreed|resolved|considered|received|asked|thanked|welcomed)";
const ITSELF = new RegExp(String.raw`\b(?:[Tt]he|[Tt]his) (?:\p{Lu}[\p{L}-]+ ){0,4}(?:Committee|Board|Cabinet|Commission) ${DID}\b`, "u");
/** What is welcomed and is no guest: 'welcomed the evidence that he had given to'. */
const THING = String.raw`\b(?:that|which|had|evidence|reports?|response|answers?|letter|submission|referral|changes?)\b`;
/** A paragraph that begins with such a committee's deed, or a guest who was welcomed to it. */
const HOSTS = new RegExp(
  String.raw`^The ${SCRUTINY} ${DID}\b|\bwelcomed\b(?:(?!${THING})[^.\n]){1,120}? to the (?:meeting of the )?${SCRUTINY}`,
  "mu",
);
/** A text that names a panel may be its own, whatever another committee did. */
const CRIME_PANEL = /\bCrime Panel\b/;
/** Where the panel is somebody else, whose last meeting is told of. */
const ABROAD = /\b(?:last|next|recent) meeting of the Police(?:,| and) (?:Fire and )?Crime Panel\b/i;
/** Whom a council sends to the panel: 'the Authority's representative on the Police and Crime Panel'. */
const SENT = /['’]s? (?:\p{L}+ )?(?:representative|nominee|delegate)s? (?:on|to) the (?:\p{Lu}[\p{L},-]+ (?:and |& )?){0,6}Crime Panel\b/u;
const COUNCIL = /\b[Tt]he (?:full )?[Cc]ouncil (?:met|then|observed|resolved|adjourned)\b/g;

/** Whether another committee of a council speaks here: it calls itself the Committee, and the panel is somebody else. */
export function isOtherCommittee(text: string): boolean {
  const panel = times(text, PANEL);
  if (panel <= 1 && ABROAD.test(text)) return true;
  if (panel > 0) return false;
  if (times(text, COUNCIL) >= 2 || (HOSTS.test(text) && !CRIME_PANEL.test(text))) return true;
  const named = ITSELF.test(text) || NAMES_SCRUTINY.test(text);
  return named && (times(text, COMMITTEE) >= 2 || SENT.test(text)) && !/\bPolice and Crime Committee\b/.test(text);
}
