import { fileURLToPath } from "node:url";
import { findDates } from "../../corpus/text/dates.ts";
import { sentences } from "../../corpus/text/sentences.ts";
import type { Placed } from "../../ingest/draft.ts";
import { parse } from "../../ingest/layouts/index.ts";
import { htmlLines } from "../../ingest/layouts/lines/html-lines.ts";
import { textLines } from "../../ingest/layouts/lines/text-lines.ts";
import { understand } from "../../ingest/understand.ts";
import { openWorkshop } from "../../ingest/workshop.ts";
import { item, meeting } from "../ingest/understand/meetings.ts";

/**
 * How much longer each stage takes for hostile input of twice the size: about 2 where its time is linear, about 4 where it is quadratic.
 * Sizes lie within the bounds that each stage is given; sentences are looked for in at most 10,000 letters at once, within which the splitter that
 * we use may be quadratic (a passage has no more). Alone: `node --import tsx tests/bench/linear.ts`.
 */
const ROUNDS = 3;
const HOSTILE = [
  "a ",
  ".",
  "(",
  "Mr. ",
  "1. ",
  "said that ",
  "The PCC ",
  "and ",
  "14 ",
  "January ",
  "“",
  "- ",
  "RESOLVED ",
  "? ! ",
  "| ",
  "A. ",
  "1.",
  "1,1 ",
];
const shop = openWorkshop();

const placed = (text: string): Placed => meeting([item("Precept", text)], { documentType: "agenda-item", whole: false });
const document = (text: string, format: "html" | "text") => ({
  uri: "m",
  url: null,
  given: { url: null, panel: null, date: null },
  mediaType: "text/plain",
  sha256: "0".repeat(64),
  retrieved: null,
  format,
  text,
  issues: [],
});

/** Stages with the size that they are given first: the second is twice that. */
const STAGES: readonly { name: string; size: number; run: (text: string) => unknown }[] = [
  { name: "html", size: 60_000, run: (text) => htmlLines(`<p>${text.replaceAll(" ", " <b>x</b><p>")}`) },
  { name: "text lines", size: 400_000, run: (text) => textLines(text.replaceAll(" ", "\n")) },
  { name: "layouts", size: 100_000, run: (text) => parse(document(text.replaceAll(/(.{60,80}) /g, "$1\n\n"), "text")) },
  { name: "layouts, short lines", size: 60_000, run: (text) => parse(document(text.replaceAll(" ", "\n"), "text")) },
  { name: "sentences", size: 10_000, run: (text) => sentences(text) },
  { name: "dates", size: 5_000, run: (text) => findDates(text) },
  { name: "attribute and tag", size: 10_000, run: (text) => understand(placed(text), shop.knowledge) },
  {
    name: "tag",
    size: 10_000,
    run: (text) => shop.knowledge.tagger.tag({ title: "Precept", passages: [{ kind: "minute", text, list: null }] }),
  },
];

/** Milliseconds of processor, the least of a few rounds: other work on the machine does not count. */
function milliseconds(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}

/** Prints for each stage the hostile text that grows worst. */
export function linear(): Promise<void> {
  process.stdout.write(`${growth().join("\n")}\n`);
  return Promise.resolve();
}

function growth(): string[] {
  return STAGES.map(({ name, size, run }) => {
    const measured = HOSTILE.map((piece) => {
      const text = piece.repeat(Math.ceil((size * 2) / piece.length));
      const half = text.slice(0, size);
      run(half);
      const [one, two] = [milliseconds(() => run(half)), milliseconds(() => run(text.slice(0, size * 2)))];
      return { piece, one, two, ratio: two / one };
    });
    // What takes no time grows by chance.
    const worst = measured.filter(({ two }) => two > 5).sort((a, b) => b.ratio - a.ratio)[0];
    const slowest = measured.sort((a, b) => b.two - a.two)[0];
    const grown = worst ? `${worst.ratio.toFixed(2)} (${JSON.stringify(worst.piece)}, ${worst.two.toFixed(1)} ms)` : "too quick to tell";
    return `${name}: twice ${size} letters take at worst ${grown}; slowest ${JSON.stringify(slowest?.piece)} ${slowest?.two.toFixed(1)} ms`;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await linear();
