import { EVERYTHING, type SimilarHit } from "../model/index.ts";
import { parseQuery } from "../text/query.ts";
import { stem } from "../text/stem.ts";
import { words } from "../text/words.ts";
import { readHits } from "./hits.ts";
import { follow } from "./moved.ts";
import { byId } from "./order.ts";
import { placeOf } from "./passage.ts";
import type { Reader } from "./reader.ts";
import { allOf, conditions, MATCHED_PASSAGES } from "./select.ts";
import { passagesWith } from "./vocabulary.ts";

/** How many distinctive words two passages are compared by, and how many similar ones are shown. */
const WORDS_COMPARED = 10;
const MOST_SIMILAR = 6;
/** One word that two passages share, however rare, does not make them alike. */
const LEAST_SHARED = 2;
/** More passages are looked at than are shown: some share one word alone. */
const LOOKED_AT = 60;
/** Words of fewer letters say little. */
const LEAST_LETTERS = 4;

/** Passages of other panels that share two or more of the rarest words of a passage, the likest first. @throws NotFoundError, GoneError */
export function similarTo(reader: Reader, asked: string): SimilarHit[] {
  const place = placeOf(reader, follow(reader, "passage", asked).id);
  const stems = rarestStems(reader, place.row);
  if (stems.length === 0) return [];
  const { sql, values } = allOf(conditions(EVERYTHING, reader.hitsOf(EVERYTHING)));
  const rows = reader.statements.column<number>(
    `SELECT p.row FROM ${MATCHED_PASSAGES} WHERE passage_words MATCH ? AND ${sql} AND p.row <> ? AND m.panel IS NOT ?
      ORDER BY bm25(passage_words), p.id LIMIT ?`,
    [stems.map((rare) => `stems : "${rare}"`).join(" OR "), ...values, place.row, place.panel, LOOKED_AT],
  );
  const rare = new Set(stems);
  return readHits(reader, rows, parseQuery(null))
    .map((hit) => ({ ...hit, shared: wordsOf(hit.text, rare) }))
    .filter(({ shared }) => shared.length >= LEAST_SHARED)
    .slice(0, MOST_SIMILAR);
}

/** The stems of a passage that fewest others have, of those that another has. */
function rarestStems(reader: Reader, row: number): string[] {
  const [text = ""] = reader.statements.column<string>("SELECT text FROM passage WHERE row = ?", [row]);
  const long = words(text).edges.filter((edge) => edge.word.length >= LEAST_LETTERS);
  const counts = passagesWith(reader, "stems", [...new Set(long.map((edge) => stem(edge.word)))]);
  const shared = [...counts].filter(([, count]) => count > 1).sort(([a, x], [b, y]) => x - y || byId(a, b));
  return shared.slice(0, WORDS_COMPARED).map(([rare]) => rare);
}

/** The words of a text that have one of these stems, each stem once, as they are printed there. */
function wordsOf(text: string, stems: ReadonlySet<string>): string[] {
  const found = new Map<string, string>();
  for (const { word, start, end } of words(text).edges) {
    const own = stem(word);
    if (stems.has(own) && !found.has(own)) found.set(own, text.slice(start, end));
  }
  return [...new Set(found.values())];
}
