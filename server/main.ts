import { parseArgs } from "node:util";
import { isFile } from "../corpus/store/is-file.ts";
import { InvalidError, readSettings, ScrutineerError } from "../corpus/model/index.ts";
import { corpusToServe, ingestAsChild } from "./corpus-file.ts";
import { makeLog } from "./http/log.ts";
import { lookThrough } from "./pool/look.ts";

/** `npm start`: serves the corpus, or the sample when there is none; with `--empty` an empty corpus instead. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { empty: { type: "boolean", default: false } } });
  const settings = readSettings(process.env, isFile);
  const file = await corpusToServe(settings.CORPUS, values.empty, ingestAsChild(process.env));
  // A large file takes as long to be looked through as the program to be loaded: both at once.
  const looked = lookThrough(file);
  looked.catch(() => {});
  const { serve } = await import("./serve.ts");
  const served = await serve(file, settings, makeLog(settings.LOG_LEVEL), looked);
  console.log(`Listening on ${served.address}`);
  const stop = () => void served.stop();
  process.once("SIGTERM", stop).once("SIGINT", stop);
}

/** The one place where a failed start is caught: a line for every fault, without the program's inside. */
main().catch((error: unknown) => {
  if (error instanceof InvalidError) for (const { parameter, message } of error.faults) console.error(`${parameter}: ${message}`);
  else if (error instanceof ScrutineerError || isUsage(error)) console.error(error.message);
  else console.error(error);
  process.exitCode = 1;
});

const isUsage = (error: unknown): error is Error =>
  error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
