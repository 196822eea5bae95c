import type { TrendsRequest } from "../../corpus/questions/port.ts";
import { ParameterReader } from "../../corpus/questions/parameters.ts";
import { takeTrends } from "../../corpus/questions/read-request.ts";
import { MEASURES, type Measure } from "../../web/charts/scale.ts";
import { standalone } from "../../web/charts/standalone.ts";
import { counted, longDate } from "../../web/format.ts";
import { href } from "../../web/links.ts";
import { MEASURE_WORDS } from "../../web/views/trends.ts";
import { WIDE } from "../../web/views/trends-lines.ts";
import type { Given } from "../http/given.ts";
import { labelsOf, namesOf } from "../pages/names.ts";
import { checkPeriod, drawnOf, meetingsOf } from "../pages/trends-series.ts";
import { drawing } from "../pages/trends-together.ts";
import type { Services } from "../services.ts";

interface Wanted {
  request: TrendsRequest;
  measure: Measure;
  /** What was asked, to be written below the picture. */
  pairs: Given;
}

/** Reads what a picture is asked by. @throws InvalidError naming every fault. */
export function readPicture(pairs: Given): Wanted {
  const reader = new ParameterReader(pairs);
  const wanted = { request: takeTrends(reader), measure: reader.oneOf("measure", MEASURES, "passages"), pairs };
  checkPeriod(reader, wanted.request.by);
  reader.end();
  return wanted;
}

/** A chart's lines as one picture: with its title, what it counts, its address and the day. */
export async function trendsSvg(
  { request, measure, pairs }: Wanted,
  { answers, publicUrl }: Services,
  made: { today: string; invented: boolean },
) {
  const answer = await answers.trends(request);
  const { question, by } = request;
  const [names, drawn, labelOf] = await Promise.all([namesOf(answers), drawnOf(answers, request, answer), labelsOf(answers, question)]);
  const [first] = drawn;
  const { today, invented } = made;
  const state = { question, by, measure, order: "name" as const };
  const lines =
    first && (await drawing(drawn, first, "lines", { answers, names, today, state, labelOf }, await meetingsOf(answers, question, by)));
  const held = answer.coverage.reduce((sum, cell) => sum + cell.meetings, 0);
  return standalone({
    title: lines?.title ?? "",
    notes: [
      `Counted: ${MEASURE_WORDS[measure].label}, in ${counted(held, "meeting")} held. A line breaks where no minutes are held; a hollow marker is the running year; what has no date is in no line.`,
      `Source: minutes held by this Scrutineer${invented ? " (invented minutes)" : ""}, ${longDate(today)}. ${publicUrl}${href("/trends", pairs)}`,
    ],
    picture: lines?.together?.picture ?? "",
    size: WIDE,
  });
}
