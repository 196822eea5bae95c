import type { Question } from "../model/index.ts";
import { BY_DATE } from "./order.ts";
import { allOf, type Condition, conditions, fitting, PASSAGES } from "./select.ts";
import type { By, Member, Sets, SetSpan, Tally } from "./sets.ts";
import type { Reader } from "./reader.ts";
import type { TextHits } from "./text-hits.ts";

/** How a value is got: a column of the passage, its item or meeting, of a topic of its own, or of the contribution that fits. */
const VALUE: Readonly<Record<By, string>> = {
  panel: "COALESCE(m.panel, 'none')",
  force: "COALESCE(m.force, 'none')",
  year: "COALESCE(CAST(m.year AS TEXT), 'undated')",
  quarter: "COALESCE(m.year || '-Q' || m.quarter, 'undated')",
  kind: "p.kind",
  meeting: "m.id",
  item: "i.id",
  topic: "t#.topic",
  office: "c.office",
  person: "c.person",
  act: "c.act",
};
const OF_CONTRIBUTIONS: ReadonlySet<By> = new Set(["office", "person", "act"]);

/** Sets by plain SQL over the tables and the index of words. */
export function createSqlSets({ statements, hitsOf }: Reader): Sets {
  const selected = (question: Question, by: readonly By[]) => selection(question, hitsOf(question), by);
  return {
    query: (question) => hitsOf(question).query,
    size(question) {
      const { from, where } = selected(question, []);
      return statements.column<number>(`SELECT COUNT(*) FROM ${from} WHERE ${where.sql}`, where.values)[0] ?? 0;
    },
    tally(question, by, only) {
      const { keys, from, where } = selected(question, by);
      const counts = `${countIn(by)} AS passages, COUNT(DISTINCT p.item) AS items,
        COUNT(DISTINCT CASE WHEN m.whole THEN p.meeting END) AS meetings, ${hasMany(by) ? "0" : "COALESCE(SUM(p.words), 0)"} AS words`;
      const grouped = by.length > 0 ? `GROUP BY ${by.map((_, at) => at + 1).join(", ")}` : "";
      const columns = [...keys.map((key, at) => `${key} AS k${at}`), counts].join(", ");
      const sql = `SELECT ${columns} FROM ${from} WHERE ${where.sql} ${grouped}`;
      const found = statements.all<Omit<Tally, "keys"> & { k0?: string; k1?: string }>(sql, where.values);
      const tallies = found.map(({ k0, k1, ...rest }) => ({ keys: [k0, k1].flatMap((key) => key ?? []), ...rest }));
      return only === undefined ? tallies : tallies.filter(({ keys }) => only.has(keys[0] ?? ""));
    },
    facet(question, by, only) {
      const { keys, from, where } = selected(question, [by]);
      const sql = `SELECT ${keys[0]} AS key, ${countIn([by])} AS count FROM ${from} WHERE ${where.sql} GROUP BY 1`;
      const found = statements.all<{ key: string; count: number }>(sql, where.values);
      const least = only === undefined ? 0 : (found.map(({ count }) => count).sort((a, b) => b - a)[only.most - 1] ?? 0);
      return new Map(found.filter(({ key, count }) => count >= least || only?.also.includes(key)).map(({ key, count }) => [key, count]));
    },
    members(question, by) {
      const { keys, from, where } = selected(question, [by]);
      return statements.all<Member>(`SELECT DISTINCT p.row AS row, ${keys[0]} AS key FROM ${from} WHERE ${where.sql}`, where.values);
    },
    span(question) {
      const { from, where } = selected(question, []);
      const end = (order: string) => {
        const sql = `SELECT m.row FROM ${from} WHERE ${where.sql} AND m.date IS NOT NULL ORDER BY m.date ${order}, m.panel NULLS LAST, m.id LIMIT 1`;
        return statements.column<number>(sql, where.values)[0] ?? null;
      };
      const [counts] = statements.all<Omit<SetSpan, "first" | "last">>(
        `SELECT COUNT(DISTINCT m.panel) AS panels, COUNT(*) FILTER (WHERE m.year IS NULL) AS undated,
          COUNT(DISTINCT CASE WHEN i.truncated THEN i.row END) AS cut FROM ${from} WHERE ${where.sql}`,
        where.values,
      );
      return { panels: 0, undated: 0, cut: 0, ...counts, first: end("ASC"), last: end("DESC") };
    },
    byDate(question, order, { offset, limit }) {
      const { from, where } = selected(question, []);
      const sql = `SELECT p.row FROM ${from} WHERE ${where.sql} ORDER BY ${BY_DATE[order]} LIMIT ? OFFSET ?`;
      return statements.column<number>(sql, [...where.values, limit, offset]);
    },
  };
}

const hasMany = (by: readonly By[]) => by.some((one) => one === "topic" || OF_CONTRIBUTIONS.has(one));

/** Where a passage can have several values, it stands in several rows. */
const countIn = (by: readonly By[]) => (hasMany(by) ? "COUNT(DISTINCT p.row)" : "COUNT(*)");

interface Selection {
  keys: string[];
  from: string;
  where: Condition;
}

/** What is selected from where: a topic of its own for each topic asked for, one contribution for all that is asked of contributions. */
function selection(question: Question, text: TextHits, by: readonly By[]): Selection {
  const topics = by.map((one, at) => (one === "topic" ? ` JOIN passage_topic t${at} ON t${at}.passage = p.row` : ""));
  const said = by.some((one) => OF_CONTRIBUTIONS.has(one));
  const more = said ? fitting(question, text) : [];
  const named = by.includes("person") ? [{ sql: "c.person IS NOT NULL", values: [] }] : [];
  return {
    keys: by.map((one, at) => VALUE[one].replace("#", String(at))),
    from: `${PASSAGES}${topics.join("")}${said ? " JOIN contribution c ON c.passage = p.row" : ""}`,
    where: allOf([...conditions(question, text), ...more, ...named]),
  };
}
