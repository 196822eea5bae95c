import { RefusedError, type Settings } from "../../corpus/model/index.ts";
import { type Corpus, openCorpus } from "../../corpus/store/index.ts";
import type { What } from "../withdraw/whats.ts";
import { withdraw as withdrawFrom } from "../withdraw/index.ts";
import { printable } from "./printable.ts";
import { withCorpus } from "./run-and-report.ts";

export interface WithdrawOptions {
  reason: string;
  as?: What;
}

/**
 * `withdraw ID|SOURCE --reason TEXT`: takes text out of the corpus, and out of the file that holds it.
 * @throws RefusedError where nothing has that id or name, several things have it, or no reason is given
 */
export async function withdraw(name: string, { reason, as }: WithdrawOptions, settings: Settings): Promise<void> {
  if (reason.trim() === "") throw new RefusedError("no-reason", "a withdrawal needs a reason: --reason TEXT");
  await withCorpus(openCorpus(settings.CORPUS, { write: true }), (corpus) => {
    const { what, passages } = withdrawFrom(corpus, name, reason.trim(), new Date(), as);
    scrub(corpus);
    process.stdout.write(
      `Withdrawn: the ${what} ${printable(name)} with ${passages} passages. Its id answers with the day and the reason.\n`,
    );
    return Promise.resolve();
  });
}

/** Makes sure that the words are not left on pages of the file that are no longer used: in the index, in the list of words, in the log. */
function scrub({ db }: Corpus): void {
  db.exec("INSERT INTO passage_words (passage_words) VALUES ('optimize')");
  db.exec("CREATE VIRTUAL TABLE temp.used USING fts5vocab(main, passage_words, row)");
  db.exec("DELETE FROM word WHERE word NOT IN (SELECT term FROM temp.used)");
  db.exec("DROP TABLE temp.used");
  db.exec("VACUUM");
  db.pragma("wal_checkpoint(TRUNCATE)");
}
