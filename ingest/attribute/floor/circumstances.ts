import type { ItemClass } from "../items/item-class.ts";
import { NOBODY, type Setting } from "./setting.ts";
import type { Speaker } from "../people/speaker.ts";
import type { Voice } from "./voice.ts";

/** What reads as a question, or as the point of one. */
export const ASKING = /\?\W{0,9}$|^\W*(?:whether|why|how|what|when|where|who|which|if|could|can|would|is there|are there|does|do)\b/iu;
/** Classes of items about the meeting itself: there what may be narrative is. */
const BUSINESS: ReadonlySet<ItemClass> = new Set(["apologies", "declarations", "election", "minutes", "exclusion", "dates", "close"]);

/** Whether an item is about the meeting itself. */
export const isBusiness = ({ place }: Setting): boolean => place.itemClass !== null && BUSINESS.has(place.itemClass);

/** Whether somebody known has the floor in an item of substance. */
export const isSpeaking = (setting: Setting): boolean =>
  !isBusiness(setting) && setting.floor.current !== null && setting.floor.current.office !== "unattributed";

/** Whom the lead-in names whose words a passage is; null where none does. */
export const governing = ({ lead }: Setting): Speaker | null => (lead?.grade === "speaker" ? lead.speaker : null);

/** Somebody answers, and nothing tells who. */
export const SOMEBODYS_ANSWER: Voice = { ...NOBODY, rule: "answer-without-speaker" };
