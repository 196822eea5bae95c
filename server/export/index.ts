import { Router, type Express } from "express";
import { z } from "zod";
import type { ExportedPassage } from "../../corpus/model/index.ts";
import { readQuestion } from "../../corpus/questions/read-question.ts";
import { readTrends } from "../../corpus/questions/read-request.ts";
import { given, type Given } from "../http/given.ts";
import { closed } from "../http/methods.ts";
import { sendDownload } from "../http/stream.ts";
import type { Told } from "../openapi/document.ts";
import { CHART, PICTURE, QUESTION } from "../openapi/parameters.ts";
import type { Services } from "../services.ts";
import { href } from "../../web/links.ts";
import { today } from "../pages/clock.ts";
import { namesOf } from "../pages/names.ts";
import { asPng } from "./png.ts";
import { INVENTED, markInvented, passagesCsv, passagesJsonl } from "./passages.ts";
import { trendsCsv } from "./trends.ts";
import { readPicture, trendsSvg } from "./trends-picture.ts";

/** Makes a file in pieces. `invented`: the minutes are the sample's. */
type Make = (services: Services, invented: boolean) => AsyncIterable<string | Uint8Array>;

interface FileExport extends Told {
  path: `/export/${string}`;
  mediaType: string;
  /** Reads what is asked. @throws InvalidError naming every fault. */
  read: (given: Given) => Make;
}

/** Every file that can be taken away. */
export const FILES: readonly FileExport[] = [
  {
    path: "/export/passages.csv",
    summary: "The passages that a question means, as a table",
    takes: z.object(QUESTION),
    gives: z.string(),
    mediaType: "text/csv",
    read: (pairs) => ofPassages(pairs, passagesCsv),
  },
  {
    path: "/export/passages.jsonl",
    summary: "The passages that a question means, as the API gives them, one a line, with the bounds of the date and the licence",
    takes: z.object(QUESTION),
    gives: z.string(),
    mediaType: "application/x-ndjson",
    read: (pairs) => ofPassages(pairs, passagesJsonl),
  },
  {
    path: "/export/trends.csv",
    summary: "The numbers of a chart as a table, each with what it is out of",
    takes: z.object({ ...QUESTION, ...CHART }),
    gives: z.string(),
    mediaType: "text/csv",
    read(pairs) {
      const request = readTrends(pairs);
      return async function* make({ answers, publicUrl }, invented) {
        const [answer, names] = await Promise.all([answers.trends(request), namesOf(answers)]);
        const address = publicUrl + href("/trends", pairs);
        yield trendsCsv(answer, request, { note: invented ? INVENTED : "", panelName: names.byId, address, date: today() });
      };
    },
  },
  {
    path: "/export/trends.svg",
    summary: "The lines of a chart as a picture",
    takes: z.object({ ...QUESTION, ...PICTURE }),
    gives: z.string(),
    mediaType: "image/svg+xml",
    read: (pairs) => ofPicture(pairs, (svg) => Promise.resolve(svg)),
  },
  {
    path: "/export/trends.png",
    summary: "The same picture in points, twice as many as it is wide and high",
    takes: z.object({ ...QUESTION, ...PICTURE }),
    gives: z.string(),
    mediaType: "image/png",
    read: (pairs) => ofPicture(pairs, asPng),
  },
];

function ofPicture(pairs: Given, write: (svg: string) => Promise<string | Uint8Array>): Make {
  const wanted = readPicture(pairs);
  return async function* make(services, invented) {
    yield await write(await trendsSvg(wanted, services, { today: today(), invented }));
  };
}

function ofPassages(pairs: Given, write: (batches: AsyncIterable<ExportedPassage[]>, publicUrl: string) => AsyncIterable<string>): Make {
  const question = readQuestion(pairs);
  return ({ answers, publicUrl }, invented) => {
    const batches = answers.passages(question);
    return write(invented ? markInvented(batches) : batches, publicUrl);
  };
}

/** The exports. The name of a file says so too when its minutes are invented. */
export function setUpExports(app: Express, services: Services): void {
  const router = Router({ caseSensitive: true });
  for (const { path, mediaType, read } of FILES) {
    router.get(path, async (request, response) => {
      const make = read(given(request.originalUrl));
      const { sample } = await services.answers.stats();
      const fileName = `${sample ? "invented-minutes-" : ""}${path.slice("/export/".length)}`;
      const pieces = make(services, sample);
      await sendDownload(request, response, {
        fileName,
        mediaType: mediaType === "image/png" ? mediaType : `${mediaType}; charset=utf-8`,
        pieces,
      });
    });
  }
  app.use(closed(router));
}
