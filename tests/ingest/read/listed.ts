import { draft } from "./help.ts";

/** Who a paper with such a head lists: name / office / organisation / status. */
export const listed = (head: string): string[] =>
  draft(
    `Northmoor Police and Crime Panel\n\nMinutes of the meeting held on 3 May 2018\n\n${head}\n\n1. WELCOME\n\nThe Chair spoke.\n\n2. CLOSE\n\nThe meeting ended.`,
  ).attendance.map((a) => `${a.name} / ${a.office} / ${a.organisation ?? "-"} / ${a.status}`);
