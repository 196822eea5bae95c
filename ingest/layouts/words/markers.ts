import { isDay } from "./sentence-openings.ts";

/** What is printed before a point or paragraph: a glyph, or a number or letter of a list, as printed. */
export interface Marker {
  text: string;
  kind: "glyph" | "number" | "letter" | "roman" | "decimal" | "minute";
}

const GLYPH = "[»·•▪●◦‣∙■□➢►✓*Ø§–—\\-\\u2010\\u2011\\uF000-\\uF0FF]";
const NUMBER = "(?:\\(\\d{1,3}\\)\\.?|\\d{1,4}[.)])";
const LETTER = "(?:\\([a-z]{1,2}\\)\\.?|[a-z]{1,2}\\)|[a-z]\\.)";
const ROMAN = "(?:\\((?:[ivxl]{1,7}|[IVX]{1,5})\\)\\.?|[ivxl]{1,7}[.)])";
const DECIMAL = "(?:\\d{1,3}(?:\\.\\d{1,3}){1,3}[.)]?)";
/** Numbers of minutes: '39/20', 'PCP 1/21', 'PCP 34.12/13', 'Wel/114/18-19', 'PCP/19', 'J22', '1(1)', '7a.' */
const MINUTE =
  "(?:[A-Za-z]{2,5}\\/\\d{1,4}\\/\\d{2,4}(?:[-–]\\d{2,4})?|[A-Z]{2,5}\\/\\d{1,4}|(?:[A-Z]{2,5}\\s?)?\\d{1,4}(?:\\.\\d\\d)?\\/\\d{2,4}\\.?|\\d{1,3}\\((?:\\d{1,2}|[a-z])\\)|\\d{1,3}[a-z]\\.?)";

const LEADING: readonly [Marker["kind"], RegExp][] = [
  ["glyph", new RegExp(`^(${GLYPH})\\s*(?=[\\p{L}\\d£"“‘'(\\[])`, "u")],
  ["glyph", /^(o)\s+(?=[\p{Lu}\d£"“])/u],
  // A bullet whose sign the host lost.
  ["glyph", /^(\?[–-])\s*(?=[\p{Lu}\d£"“])/u],
  ["decimal", new RegExp(`^(${DECIMAL})(?:\\s+(?=[\\p{Lu}"“‘'(\\[])|(?=\\p{Lu}\\p{L}))`, "u")],
  ["number", new RegExp(`^(${NUMBER})\\s*(?=[^\\d\\s])`, "u")],
  // '58. 101 Service Update', '4. 999 and 101 Calls', '3. 12 March 2018'; '1. 101 calls', '1. 2022/23 budget monitoring'.
  ["number", /^(\d{1,3}[.)])\s+(?=\d\S{0,8}\s(?:and\s\d|\/\s\d|\p{Lu})|\d{3,4}(?:\/\d{2,4})?\s\p{Ll})/u],
  // '(2) 2023 had begun well', '4.2 1,204 replies had come': a year or figure in small words behind a number that can be none of it.
  ["number", /^(\(\d{1,3}\))\s+(?=(?:£\S{1,12}|\d{1,4}(?:,\d{3}){0,2})\s\p{Ll})/u],
  ["decimal", new RegExp(`^(${DECIMAL})\\s+(?=(?:(?:19|20)\\d\\d|£\\S{1,12}|\\d{1,3},\\d{3})\\s\\p{Ll})`, "u")],
  ["roman", new RegExp(`^(${ROMAN})\\s+(?=\\S)`, "u")],
  ["letter", new RegExp(`^(${LETTER})\\s+(?=\\S)`, "u")],
  // The recommendations of a report by their own numbers: 'R2 That …', 'Recommendation 2: The Commissioner should …'.
  ["letter", /^(R\d{1,2}[.:)]?|Recommendation \d{1,2}\s?[:.–-])\s+(?=(?:That|The|To|An?)\b)/u],
  ["minute", new RegExp(`^(${MINUTE})\\s+(?=[\\p{Lu}"“‘'(])`, "u")],
];
const LONE: readonly [Marker["kind"], RegExp][] = [
  ["glyph", new RegExp(`^(?:${GLYPH}|o)$`, "u")],
  ["decimal", new RegExp(`^${DECIMAL}$`, "u")],
  ["number", new RegExp(`^(?:${NUMBER}|\\d{1,4})$`, "u")],
  ["roman", new RegExp(`^${ROMAN}$`, "u")],
  ["letter", new RegExp(`^${LETTER}$`, "u")],
  // 'J22' only alone: before a text it is the name of a quarter or a road, as 'A.' is an initial.
  [
    "minute",
    new RegExp(
      `^(?:${MINUTE}|[A-Z]\\d{1,3}|PF?CP\\d{1,3}|\\d{1,3}[A-Z]|[A-Z](?=\\.)|[A-Z]{1,5}[./-]?(?:\\d{2,4}[./-])?\\d{1,4}(?=\\.$)|[IVX]{2,5}(?=\\.))\\.?$`,
      "u",
    ),
  ],
];
/** '10.30 am', '1.5 million': a number that belongs to the sentence. */
const IN_SENTENCE = /^\S+\s*(?:[ap]\.?m\b|hours\b|million\b|per\s?cent\b|%|noon\b)/i;

/** '3.1 13th March 2018': one figure behind the stop, or the day would follow the time. */
const BEFORE_DAY = /^\d{1,3}\.\d\s+(?=\d)/;

/** '2023/24 Budget': a financial year. */
const YEAR = /^(?:19|20)(?<from>\d\d)\/(?<to>\d\d)\s/;
const isYear = (start: string): boolean => {
  const { from, to } = YEAR.exec(start)?.groups ?? {};
  return from !== undefined && (Number(from) + 1) % 100 === Number(to);
};

/** The marker that a line begins with and how many characters it takes with the blanks after it; null: none. */
export function leadingMarker(text: string): { marker: Marker; length: number } | null {
  const start = text.slice(0, 40);
  const day = BEFORE_DAY.exec(start)?.[0];
  if (day !== undefined && isDay(start.slice(day.length))) return { marker: { text: day.trimEnd(), kind: "decimal" }, length: day.length };
  if (IN_SENTENCE.test(start) || isYear(start)) return null;
  for (const [kind, form] of LEADING) {
    const match = form.exec(start);
    if (match?.[1] !== undefined && match[0].length < text.length) return { marker: { text: match[1], kind }, length: match[0].length };
  }
  return null;
}

/** The marker that is all there is on a line, or null. */
export function loneMarker(text: string): Marker | null {
  if (text.length > 16) return null;
  const kind = LONE.find(([, form]) => form.test(text))?.[0];
  return kind === undefined ? null : { text, kind };
}

/** The number without brackets and final stop: '47.' → '47', '(3)' → '3', 'PCP 1/21' as it is. */
export function bare(marker: Marker): string {
  return marker.text
    .replace(/^\((.+?)\)\.?$/, "$1")
    .replace(/[.)]+$/, (end) => (marker.text.includes("(") && end.includes(")") ? ")" : ""));
}

/** Whether it is a number or letter rather than a glyph. */
export const isNumber = (marker: Marker | null): marker is Marker => marker !== null && marker.kind !== "glyph";
