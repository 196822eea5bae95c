import type { Refusal, Summary, Tally } from "../tally.ts";
import { printable } from "./printable.ts";

/**
 * Says what a run did: what was refused or left out on standard error, the counts on standard output; with `json` the last line there
 * is the summary as JSON.
 */
export function printSummary(summary: Summary, tally: Tally, json: boolean, dryRun: boolean): void {
  for (const skip of tally.skips) process.stderr.write(`skipped ${line(skip)}\n`);
  for (const refusal of tally.refusals) process.stderr.write(`refused ${line(refusal)}\n`);
  const { sources, meetings, passages } = summary;
  const effects = (["new", "changed", "unchanged", "merged", "skipped", "refused"] as const).map((e) => `${summary[e]} ${e}`).join(", ");
  const rehearsed = dryRun ? " Nothing was loaded: this was a dry run." : "";
  process.stdout.write(`${sources} sources: ${effects}. Loaded: ${meetings} meetings held, ${passages} passages.${rehearsed}\n`);
  if (json) printLast(summary);
}

/** The summary for other programs. */
export function printLast(summary: Summary): void {
  process.stdout.write(`${JSON.stringify(summary)}\n`);
}

/** One line, whatever stands in a file's name. */
function line({ source, code, message }: Refusal): string {
  return printable(`${source}: ${message} (${code})`);
}
