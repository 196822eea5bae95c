import { promiseAt } from "../../promises/commitments.ts";
import { isAuxiliary } from "../../words/function-words.ts";
import { endsAsking } from "../../words/tokens.ts";
import type { ReadSentence } from "../../clauses/read.ts";
import { carry, members, NOBODY, type Setting } from "../../floor/setting.ts";
import { fitsPronoun } from "../../mentions/mention.ts";
import { isAccountable, isScrutineer } from "../../mentions/sides.ts";
import type { Speaker } from "../../people/speaker.ts";
import { ASKING, governing, isSpeaking, SOMEBODYS_ANSWER } from "../../floor/circumstances.ts";
import type { Voice } from "../../floor/voice.ts";

/** 'She had visited it.' after nobody: whoever spoke before, where the pronoun fits them. */
export function opensWithPronoun({ mentions: [first] }: ReadSentence, setting: Setting): Voice | null {
  if (!first?.pronoun || first.from !== 0 || first.pronoun === "they" || isSpeaking(setting) || governing(setting)) return null;
  const meant = setting.floor.meantBy(first.pronoun, { asks: false, answers: false });
  return meant && carry(meant, "pronoun");
}

const TURNS = /^\W*(?:with|in) (?:regard|respect|relation) to\b/iu;

/** 'With regard to retired officers, he would raise it': who answered before goes on to the next matter. */
export function turnsToOwn(read: ReadSentence, { floor }: Setting): Voice | null {
  const own =
    TURNS.test(read.text) && floor.current === null
      ? read.mentions.find(({ pronoun }) => pronoun === "he" || pronoun === "she")
      : undefined;
  if (!own?.pronoun || !isAuxiliary(read.tokens[own.to]?.lower ?? "")) return null;
  const meant = floor.meantBy(own.pronoun, { asks: false, answers: true });
  return meant && isAccountable(meant.office) ? carry(meant, "pronoun") : null;
}

/** What stands in a quotation is said by whoever is quoted, whomever it names. */
export function isQuoted({ text }: ReadSentence, setting: Setting): Voice | null {
  const { floor, lead } = setting;
  if (lead?.closed === true && floor.current === null && /^["“]/u.test(text)) return SOMEBODYS_ANSWER;
  const quoted = floor.quoted || /^["“]/u.test(text) ? (floor.current ?? governing(setting)) : null;
  return quoted && carry(quoted, floor.current ? "carried" : "lead-in");
}

/** 'They were not, she said. Was anything to be done?': whoever answers puts no question. */
export function questionAmidAnswer({ text }: ReadSentence, { floor, lead }: Setting): Voice | null {
  if (!floor.current || !isAccountable(floor.current.office) || !endsAsking(text)) return null;
  return lead?.grade === "askers" ? carry(members(lead), "lead-in-to-questions") : NOBODY;
}

/** A request is met: 'This would be looked at.' */
export function requestMet(read: ReadSentence, { floor }: Setting): Voice | null {
  const asked = floor.current && floor.lastAct === "request" && isScrutineer(floor.current.office);
  return asked && promiseAt(read, [], "unattributed") !== null ? SOMEBODYS_ANSWER : null;
}

/** Whoever has the floor goes on; after a question of theirs somebody answers it. */
export function goesOn(read: ReadSentence, { floor }: Setting): Voice | null {
  if (!floor.current) return null;
  return floor.hasAsked && !ASKING.test(read.text) && !knows(read, floor.current) ? SOMEBODYS_ANSWER : carry(floor.current, "carried");
}

/** 'She knew of a case': a pronoun with what one knows goes on with whoever asked, where it agrees. */
const knows = ({ text, mentions: [first] }: ReadSentence, { sex, number, office }: Speaker): boolean =>
  first?.from === 0 && KNOWS.test(text) && number === "one" && office === "member" && fitsPronoun(sex, first.pronoun);

const KNOWS =
  /^\W*(?:he|she) (?:also )?(?:knew|had (?:heard|seen|been|received|visited|spoken|experienced|witnessed)|was aware|lived|represented|remembered)\b/iu;
