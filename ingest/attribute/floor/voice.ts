import type { Office } from "../../../corpus/model/index.ts";
import type { Speaker } from "../people/speaker.ts";

/** Who speaks in a sentence, as far as it is told, and by which rule. */
export interface Voice {
  speaker: Speaker;
  explicit: boolean | null;
  speakerText: string | null;
  also: Office[];
  rule: string;
}
