import { printDate } from "./dates.ts";
import { wrapped } from "./plain.ts";

export interface ReportSection {
  title: string;
  paras: readonly string[];
}

/** A paper of the commissioner's chief executive with numbered paragraphs, for a meeting of the office's own. */
export function reportText(county: string, date: string, intro: readonly string[], sections: readonly ReportSection[]): string {
  const day = printDate(date, "Thursday 19 September 2013").toUpperCase();
  const rows = [
    `OFFICE OF THE POLICE AND CRIME COMMISSIONER FOR ${county.toUpperCase()}\nSTRATEGIC SCRUTINY MEETING\n${day}`,
    "CHIEF EXECUTIVE'S UPDATE\nIssues for Consideration",
    ...intro.map((p) => wrapped(p).join("\n")),
    "Information",
    ...sections.flatMap((s, i) => [`${i + 1}\n\n${s.title}`, ...s.paras.map((p, n) => `${i + 1}.${n + 1}\n\n${wrapped(p).join("\n")}`)]),
    "Decision Required\nThe report is for noting.",
  ];
  return `${rows.join("\n\n")}\n`;
}
