import { PRESENT } from "./header-day.ts";
import { isPlaceName } from "./header-place.ts";
import type { HeadLine } from "./header-shape.ts";
import { type Held, readHeld } from "./held.ts";
import { isPersonName } from "./person-names.ts";

/** 'at 2.00 pm at County Hall', '6.30 PM IN THE CHAMBER': the sentence goes on where its line was broken. */
const GOES_ON = /^(?:(?:at|commencing at|starting at)\s)?\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?\s?m\b/i;
const PLACE = /\b(?:Halls?|Rooms?|House|Centre|Chambers?|Offices?|Building|Street|Road|College|School|Church)\b/u;

/** The sentence that opens printed minutes, with the line below where it has no time and goes on there. */
export function heldAt(lines: readonly HeadLine[], at: number): Held | null {
  const line = lines[at]?.text ?? "";
  const next = lines[at + 1];
  const place = next?.text ?? "";
  // '… in the Wyre Room,' over 'Moot Hall, Kelder'
  if (line.endsWith(",") && isPlaceName(place) && !(isPersonName(place) && !PLACE.test(place)) && !PRESENT.test(place))
    return readHeld(`${line} ${place}`);
  const below = [next?.marker?.text, next?.text].filter((text) => text !== undefined).join(" ");
  const held = readHeld(line);
  return held?.startTime === null && GOES_ON.test(below) ? readHeld(`${line} ${below}`) : held;
}
