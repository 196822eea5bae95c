import { afterAll, expect, it } from "vitest";
import { readSettings } from "../../corpus/model/index.ts";
import { createCorpus } from "../../corpus/store/index.ts";
import { answersOpener } from "../../server/services.ts";
import { NO_FACTS, scratch } from "../support/corpus.ts";

const { path, dispose } = scratch();
afterAll(dispose);
const events = { passedOver: () => undefined, status: () => undefined };

it.each([
  ["warns of", "other", "UPDATE meta SET value = '0.0' WHERE key = 'words'", 1],
  ["warns of (an older file)", "older", "DELETE FROM meta WHERE key = 'words'", 1],
  ["says nothing of", "same", "SELECT 1", 0],
])("%s a corpus whose words were made with %s stems, and serves it", async (_, name, sql, warnings) => {
  const told: string[] = [];
  const corpus = createCorpus(path(name), NO_FACTS);
  corpus.db.exec(sql);
  corpus.close();
  const opened = answersOpener(readSettings({}), events, undefined, (message) => void told.push(message))(path(name), false);
  expect(await opened.answers.stats()).toMatchObject({ passages: 0 });
  opened.close();
  expect(told).toHaveLength(warnings);
});
