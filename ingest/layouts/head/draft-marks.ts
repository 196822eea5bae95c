import { type HeadLine, MOST } from "./header-shape.ts";

/** What a head says of minutes that nobody has agreed yet. */
const DRAFT: readonly RegExp[] = [
  // 'Draft minutes', 'DRAFT', '(Draft – subject to confirmation at the next meeting)'
  /^\(?(?:draft|unconfirmed|unapproved)\)?$|(?:^|\()(?:draft|unconfirmed|unapproved)(?: minutes\b|\s?[:–—-]\s?(?:minutes|subject to|until|to be|for)\b)/i,
  // 'Minutes (draft)', 'Minutes of the meeting (draft until agreed)', 'These minutes are draft until confirmed'
  /\bminutes(?: of (?:the |a )?meeting)?(?: are(?: in| still)?|\s?[:–—-])?\s\(?(?:draft|unconfirmed|unapproved)\b/i,
  /\b(?:minutes are|minutes) subject to (?:approval|confirmation|agreement)\b/i,
];

/** Draft or final by what the page calls itself; null where it does not say that it holds minutes. */
export function minutesOf(page: string | null, lines: readonly HeadLine[]): "draft" | "final" | null {
  const draft = lines.slice(0, MOST).some(({ text }) => DRAFT.some((form) => form.test(text)));
  if (draft || (page !== null && /draff?t/.test(page))) return "draft";
  return page !== null && /minutes|chofnodion|cofnodion/.test(page) ? "final" : null;
}
