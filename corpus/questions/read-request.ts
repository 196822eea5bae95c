import { DIMENSIONS, GROUPS, OFFICES, PERIODS, type Question, SORTS } from "../model/index.ts";
import { MOST_CHARACTERS } from "../text/query.ts";
import { type Pairs, ParameterReader } from "./parameters.ts";
import type { Paging, PeopleFilter, SearchRequest, TableRequest, TrendsRequest } from "./port.ts";
import { takeQuestion } from "./read-question.ts";
import { MOST_SERIES, readSeries } from "./series.ts";

/** One reader for each kind of address. Each throws an InvalidError that names every fault. */

export function readSearch(pairs: Pairs): SearchRequest {
  return readAll(pairs, (reader) => ({
    question: takeQuestion(reader),
    sort: reader.oneOf("sort", SORTS, "relevance"),
    group: reader.oneOf("group", GROUPS, null),
    ...takePaging(reader),
  }));
}

export function readTrends(pairs: Pairs): TrendsRequest {
  return readAll(pairs, takeTrends);
}

/** Takes what a chart is asked by, where an address says more than that. */
export function takeTrends(reader: ParameterReader): TrendsRequest {
  return { question: takeQuestion(reader), series: takeSeries(reader), by: reader.oneOf("by", PERIODS, "year") };
}

export function readTable(pairs: Pairs): TableRequest {
  return readAll(pairs, (reader) => {
    const question = takeQuestion(reader);
    return { question, rows: takeDimension(reader, "rows"), columns: takeDimension(reader, "columns"), ...takePaging(reader) };
  });
}

/** For lists that follow a question. */
export function readList(pairs: Pairs): { question: Question; paging: Paging } {
  return readAll(pairs, (reader) => ({ question: takeQuestion(reader), paging: takePaging(reader) }));
}

export function readPeople(pairs: Pairs): { filter: PeopleFilter; paging: Paging } {
  return readAll(pairs, (reader) => ({
    filter: { office: reader.manyOf("office", OFFICES), panel: reader.many("panel"), force: reader.many("force") },
    paging: takePaging(reader),
  }));
}

/** For lists that take no filter. */
export function readPaging(pairs: Pairs): Paging {
  return readAll(pairs, takePaging);
}

/** What somebody has typed so far; any text that is no longer than a query. */
export function readTyped(pairs: Pairs): string {
  return readAll(pairs, (reader) => {
    const typed = reader.one("q") ?? "";
    if (Array.from(typed).length > MOST_CHARACTERS) reader.fault("q", `at most ${MOST_CHARACTERS} characters`);
    return typed;
  });
}

/** For addresses that take one panel and nothing else. */
export function readPanel(pairs: Pairs): string | null {
  return readAll(pairs, (reader) => reader.one("panel"));
}

function takePaging(reader: ParameterReader): Paging {
  return {
    page: reader.number("page", { least: 1, most: 1_000_000_000, fallback: 1 }),
    perPage: reader.number("perPage", { least: 1, most: 100, fallback: 20 }),
  };
}

function takeDimension(reader: ParameterReader, name: "rows" | "columns"): TableRequest["rows"] {
  if (reader.many(name).length === 0) reader.fault(name, `is needed: one of ${DIMENSIONS.join(", ")}`);
  return reader.oneOf(name, DIMENSIONS, "panel");
}

function takeSeries(reader: ParameterReader): TrendsRequest["series"] {
  const asked = reader.many("series");
  if (reader.times("series") > MOST_SERIES) reader.fault("series", `at most ${MOST_SERIES}`);
  return asked.slice(0, MOST_SERIES).flatMap((text) => reader.attempt(() => [readSeries(text)], []));
}

function readAll<T>(pairs: Pairs, take: (reader: ParameterReader) => T): T {
  const reader = new ParameterReader(pairs);
  const read = take(reader);
  reader.end();
  return read;
}
