import { Command, InvalidArgumentError, Option } from "commander";
import { type Settings, ScrutineerError, readSettings } from "../corpus/model/index.ts";
import { isFile } from "../corpus/store/is-file.ts";
import type { IngestOptions } from "./commands/ingest.ts";
import type { InspectOptions } from "./commands/inspect.ts";
import { printable } from "./commands/printable.ts";
import type { ReparseOptions } from "./commands/reparse.ts";
import type { WithdrawOptions } from "./commands/withdraw.ts";
import { giveWay } from "./give-way.ts";
import { boundMemory } from "./memory.ts";
import type { SampleOptions } from "./sample/index.ts";
import { WHATS } from "./withdraw/whats.ts";

boundMemory();
giveWay();

/** The command line: each command stands in a file of its own, which is loaded when it is asked for. */
const program = new Command("scrutineer").description("Minutes of Police and Crime Panels → corpus");

program
  .command("ingest")
  .description("loads files, folders, globs and web addresses into the corpus")
  .argument("<source...>")
  .option("--manifest <file.csv>", "says what the documents do not print: file,url,panel,date")
  .option("--dry-run", "says what would happen, and loads nothing")
  .option("--json", "prints the summary as JSON on the last line")
  .option("--other-bodies", "takes minutes of other bodies too")
  .option("--accept-shrunk", "takes a reading that has lost more than half of its passages")
  .action(async (sources: string[], options: IngestOptions) => {
    const { ingest } = await import("./commands/ingest.ts");
    process.exitCode = await ingest(sources, options, process.env);
  });

program
  .command("inspect")
  .description("prints what the pipeline makes of one source, one record a line")
  .argument("<file>")
  .option("--url <url>", "the address that the file comes from")
  .option("--manifest <file.csv>", "says what the document does not print")
  .option("--explain", "prints every sentence with the rule that decided who speaks in it")
  .option("--corrected", "prints the records as the file of CORRECTIONS makes them")
  .action(async (file: string, options: InspectOptions) => {
    const { inspect } = await import("./commands/inspect.ts");
    await inspect(file, options, settings());
  });

program
  .command("reparse")
  .description("reads every source anew from the text that the corpus keeps")
  .option("--json", "prints the summary as JSON on the last line")
  .option("--accept-shrunk", "takes a reading that has lost more than half of its passages")
  .action(async (options: ReparseOptions) => {
    const { reparse } = await import("./commands/reparse.ts");
    process.exitCode = await reparse(options, settings());
  });

program
  .command("retag")
  .description("applies a changed taxonomy to the whole corpus, without reading the sources again")
  .option("--preview", "says how many passages each topic would gain and lose, and changes nothing")
  .action(async (options: { preview?: boolean }) => {
    const { retag } = await import("./commands/retag.ts");
    await retag(options, settings());
  });

program
  .command("withdraw")
  .description("takes text out of the corpus for good; its id answers with the day and the reason")
  .argument("<id or source>")
  .requiredOption("--reason <text>", "why: shown wherever the text was")
  .addOption(new Option("--as <what>", "which is meant, where several things have that id").choices(WHATS))
  .action(async (name: string, options: WithdrawOptions) => {
    const { withdraw } = await import("./commands/withdraw.ts");
    await withdraw(name, options, settings());
  });

program
  .command("doctor")
  .description("checks every invariant of the corpus and its index")
  .action(async () => {
    const { doctor } = await import("./commands/doctor.ts");
    process.exitCode = await doctor(settings());
  });

program
  .command("reindex")
  .description("builds the search index anew beside the live one, checks its counts, swaps")
  .action(async () => {
    const { reindex } = await import("./commands/reindex.ts");
    process.exitCode = await reindex(settings());
  });

program
  .command("empty")
  .description("makes an empty corpus")
  .action(async () => {
    const { empty } = await import("./commands/empty.ts");
    empty(settings());
  });

program
  .command("sample")
  .description("makes the corpus of invented minutes")
  .option("--passages <n>", "at least so many passages", wholeNumber)
  .option("--meetings <n>", "exactly so many meetings", wholeNumber)
  .option("--seed <n>", "other words", wholeNumber)
  .action(async (options: SampleOptions) => {
    const { sample } = await import("./commands/sample.ts");
    await sample(options, settings());
  });

/** Commands that change nothing in the corpus, or see to the index themselves. After every other one the index follows. */
const NO_CHANGE: ReadonlySet<string> = new Set(["inspect", "doctor", "reindex"]);
program.hook("postAction", async (_program, command) => {
  const { dryRun, preview } = command.opts<{ dryRun?: boolean; preview?: boolean }>();
  if (NO_CHANGE.has(command.name()) || dryRun === true || preview === true) return;
  const { followIndex } = await import("./commands/follow-index.ts");
  await followIndex(settings());
});

/** The settings of the environment. */
function settings(): Settings {
  return readSettings(process.env, isFile);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,7}$/.test(text)) throw new InvalidArgumentError("It is a whole number from 1.");
  return Number(text);
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof ScrutineerError)) throw error;
  process.stderr.write(`${printable(error.message)} (${error.code})\n`);
  process.exitCode = 1;
}
