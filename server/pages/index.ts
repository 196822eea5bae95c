import { Router, type Request, type Response } from "express";
import { given } from "../http/given.ts";
import { closed } from "../http/methods.ts";
import type { Services } from "../services.ts";
import { accessibilityPage, apiPage, helpPage } from "./about.ts";
import { today } from "./clock.ts";
import { coveragePage } from "./coverage.ts";
import { draw } from "./draw.ts";
import { forcePage, forcesPage } from "./forces.ts";
import { homePage } from "./home.ts";
import { itemPage, meetingPage } from "./meeting.ts";
import { isRedirect, type Handler } from "./page.ts";
import { panelPage, panelsPage } from "./panels.ts";
import { passagePage } from "./passage.ts";
import { peoplePage, personPage } from "./people.ts";
import { orReplacement } from "./replacement.ts";
import { searchPage } from "./search.ts";
import { topicPage, topicsPage } from "./topics.ts";
import { trendsPage } from "./trends.ts";

/** Every page and its address. */
const PAGES: Readonly<Record<string, Handler>> = {
  "/": homePage,
  "/search": searchPage,
  "/trends": trendsPage,
  "/topics": topicsPage,
  "/topics/:id": topicPage,
  "/panels": panelsPage,
  "/panels/:id": panelPage,
  "/forces": forcesPage,
  "/forces/:id": forcePage,
  "/people": peoplePage,
  "/people/:id": personPage,
  "/meetings/:id": meetingPage,
  "/items/:id": itemPage,
  "/passages/:id": passagePage,
  "/coverage": coveragePage,
  "/help": helpPage,
  "/accessibility": accessibilityPage,
  "/api": apiPage,
};

/** The pages as a router. An error goes on to where all errors are caught. */
export function pages(services: Services): Router {
  const router = Router({ caseSensitive: true });
  for (const [path, handler] of Object.entries(PAGES)) {
    router.get(path, (request, response) => show(services, handler, request, response));
  }
  return closed(router);
}

async function show(services: Services, handler: Handler, request: Request, response: Response): Promise<void> {
  const { answers, publicUrl } = services;
  const id = request.params["id"];
  const asked = { path: request.path, id: typeof id === "string" ? id : "", given: given(request.originalUrl) };
  const reply = await orReplacement(answers, handler({ answers, publicUrl, today: today() }, asked));
  if (isRedirect(reply)) response.redirect(reply.status, reply.to);
  else response.type("html").send(await draw(services, request, reply));
}
