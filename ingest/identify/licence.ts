import type { Source } from "../../corpus/model/index.ts";

const OGL = /Open Government Licen[cs]e(?:[^.<]{0,40}v(?:ersion)? ?3)/i;

/** Under what licence a source stands: only what the source itself says. */
export function licenceOf(text: string): Pick<Source, "licence" | "attribution"> {
  if (!OGL.test(text)) return { licence: "unknown", attribution: null };
  return { licence: "OGL-3.0", attribution: "Contains public sector information licensed under the Open Government Licence v3.0." };
}
