import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Document, Draft } from "../draft.ts";
import { isPanelName } from "./names.ts";

export interface Skip {
  code: string;
  message: string;
}

/** One sign of what is no minutes: so many different phrases of one code, and the document is left out. */
interface Sign {
  code: string;
  phrase: string;
  needed: string;
  message: string;
}
const SIGNS: readonly Sign[] = parse<Sign>(readFileSync(new URL("./near-misses.csv", import.meta.url)), { columns: true });
const HEAD = 6000;

/** Kinds of pages that are told by their own words: transcripts, packs, lists, news. */
function byWords(document: Document): Skip | null {
  const text = document.text.slice(0, HEAD).toLowerCase().replace(/\s+/g, " ");
  const found = new Map<string, { count: number; needed: number; message: string }>();
  for (const { code, phrase, needed, message } of SIGNS) {
    if (!text.includes(phrase)) continue;
    const row = found.get(code) ?? { count: 0, needed: Number(needed), message };
    found.set(code, { ...row, count: row.count + 1 });
  }
  const code = [...found].find(([, { count, needed }]) => count >= needed);
  return code ? { code: code[0], message: code[1].message } : null;
}

const words = (text: string, form: RegExp) => text.match(form)?.length ?? 0;

/** Whether the minutes speak of a panel or a commissioner as a panel's minutes do. */
export function speaksOfPanel(text: string): boolean {
  return (
    /\b(?:Police and Crime|Police & Crime|Police, Fire and Crime|PCC|PFCC|OPCC|Chief Constable|PCVC)\b/.test(text) &&
    /\b(?:[Pp]anel|Members|PCC|Commissioner)\b/.test(text)
  );
}

/** Whether another committee of a council speaks here: it calls itself the Committee, and the panel is somebody else. */
function isOtherCommittee(text: string): boolean {
  const committee = words(text, /\b(?:the|The|this) (?:Overview and Scrutiny |Scrutiny )?(?:Committee|Board|Cabinet|Council)\b(?! Tax)/g);
  const panel = words(text, /\b(?:the|The|this) Panel\b|\bPanel Members\b|\bMembers of the Panel\b/g);
  const abroad = /\b(?:last|next|recent) meeting of the Police and Crime Panel\b|\bPolice and Crime Panel \(PCP\)[^.]{0,80}\bwould\b/i.test(
    text,
  );
  return (
    (abroad && panel <= 2) || (committee >= 3 && panel === 0 && /\bCommittee\b/.test(text) && !/\bPolice and Crime Committee\b/.test(text))
  );
}

/**
 * Why a draft is none of a panel's minutes, or null. `text`: all of its words; `known`: its panel is known by its printed name or address.
 */
export function skipReason(draft: Draft, document: Document, text: string, known: boolean): Skip | null {
  const worded = byWords(document);
  if (
    worded &&
    !(known && draft.items.some((item) => item.passages.length > 0) && worded.code !== "transcript" && worded.code !== "summary")
  )
    return worded;
  if (draft.body !== null && !isPanelName(draft.body) && !known && draft.documentType !== "report") {
    return { code: "other-body", message: `the minutes are those of ${JSON.stringify(draft.body)}` };
  }
  if (!draft.items.some((item) => item.passages.some((passage) => passage.kind !== "heading"))) {
    return draft.issues.some((issue) => issue.code === "agenda-only")
      ? { code: "agenda-only", message: "an agenda without minutes" }
      : { code: "no-minutes", message: "the page holds no minutes" };
  }
  if (known) return null;
  if (!speaksOfPanel(text)) return { code: "other-body", message: "the text names neither a police and crime panel nor a commissioner" };
  if (draft.documentType !== "report" && isOtherCommittee(text)) return { code: "other-body", message: "another committee speaks here" };
  return null;
}
