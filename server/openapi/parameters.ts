import { z } from "zod";
import { Act, COUNTED_KINDS, DIMENSIONS, GROUPS, Office, PERIODS, SORTS } from "../../corpus/model/index.ts";

import { MEASURES } from "../../web/charts/scale.ts";

/** The parameters of the API as its description tells them. Reading and checking them is the work of `corpus/questions/`. */
const tells = <S extends z.ZodType>(shape: S, description: string) => shape.optional().meta({ description });
const anyOf = <S extends z.ZodType>(one: S, description: string) => tells(z.array(one), `${description}. Repeated: any of them`);
const yes = z.enum(["true", "false"]);

export const QUESTION = {
  q: tells(
    z.string().max(500),
    'Words, all of which must be there: `"a phrase"`, `-without`, `prefi*`, `this OR that`. At most 20 terms, 500 characters',
  ),
  panel: anyOf(z.string(), "Ids of panels; `none`: not known"),
  force: anyOf(z.string(), "Ids of police forces; `none`: not known"),
  topic: anyOf(z.string(), "Ids of topics; joined by commas: all of them"),
  office: anyOf(Office, "The office that speaks"),
  person: anyOf(z.string(), "Ids of people that speak"),
  act: anyOf(Act, "What the one who speaks does"),
  kind: anyOf(z.enum(COUNTED_KINDS), "Kinds of passages"),
  said: tells(yes, "`true`: all words of `q` lie inside the one contribution that office, person and act ask for"),
  year: anyOf(z.int().min(1000).max(9999), "Years"),
  from: tells(z.iso.date(), "First day: only what lies wholly in the time asked for"),
  to: tells(z.iso.date(), "Last day, inclusive"),
  undated: tells(yes, "`true`: only what has no known year; not together with a time"),
  quarter: tells(
    z.enum(["none"]),
    "`none`: only what has no known quarter, whether its year is known or not: what stands under `undated` in a chart or table by quarter",
  ),
  meeting: anyOf(z.string(), "Ids of meetings"),
  item: anyOf(z.string(), "Ids of agenda items"),
  passage: anyOf(z.string(), "Ids of passages"),
  procedural: tells(yes, "`true`: procedural items are counted too"),
};

export const PAGING = {
  page: tells(z.int().min(1).max(1_000_000_000), "Which page of the list, from 1"),
  perPage: tells(z.int().min(1).max(100), "How many on a page; 20 without it"),
};

export const ORDER = {
  sort: tells(z.enum(SORTS), "The order of the passages; relevance without it"),
  group: tells(z.enum(GROUPS), "Puts the passages of one meeting, item or person together; pages then count groups"),
};

export const CHART = {
  series: tells(
    z.array(z.string()).max(6),
    "A line of the chart: `name:value` of a parameter of the question, several joined by `;`. Repeated: a line each. Without it: one line for the question",
  ),
  by: tells(z.enum(PERIODS), "The periods of the chart; years without it"),
};

export const PICTURE = { ...CHART, measure: tells(z.enum(MEASURES), "What the lines count; passages without it") };

const dimension = z.enum(DIMENSIONS);
export const CROSSED = {
  rows: dimension.meta({ description: "What the rows are" }),
  columns: dimension.meta({ description: "What the columns are" }),
};

export const TYPED = { q: tells(z.string().max(500), "The beginning of a word or name") };

export const HOLDERS = {
  office: anyOf(Office, "Offices held"),
  panel: anyOf(z.string(), "Ids of panels"),
  force: anyOf(z.string(), "Ids of forces"),
};

export const ONE = { id: z.string().meta({ description: "An id that was once given out" }) };
