import type { Settings } from "../../corpus/model/index.ts";
import { asRefusal, isDamage, openCorpus } from "../../corpus/store/index.ts";
import { examine } from "../doctor/index.ts";
import { printable } from "./printable.ts";

/**
 * `doctor`: checks every invariant of the corpus and lists what is broken.
 * @returns the exit code: 1 when something is
 * @throws RefusedError when the file is no corpus that can be read
 */
export function doctor(settings: Settings): number {
  const corpus = openCorpus(settings.CORPUS);
  try {
    corpus.db.exec("BEGIN"); // One committed state for all checks, whoever writes meanwhile.
    const faults = examine(corpus, (line) => void process.stdout.write(`${printable(line)}\n`));
    process.stdout.write(faults === 0 ? `${printable(corpus.path)} is sound\n` : `${printable(corpus.path)}: ${faults} faults\n`);
    return faults === 0 ? 0 : 1;
  } catch (error) {
    throw isDamage(error) ? asRefusal(corpus.path, error) : error;
  } finally {
    corpus.close();
  }
}
