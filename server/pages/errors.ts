import type { Request, Response } from "express";
import type { Answers } from "../../corpus/questions/port.ts";
import { longWhenOf } from "../../web/format.ts";
import { meetingHref, panelHref } from "../../web/links.ts";
import { errorView, type ErrorContext } from "../../web/views/error.ts";
import { given, type Given } from "../http/given.ts";
import type { Problem } from "../http/problem.ts";
import type { Services } from "../services.ts";
import { drawWith } from "./draw.ts";
import { topicLabels } from "./meeting.ts";
import { namesOf } from "./names.ts";
import { withUnknownIds, type MendableFault } from "./unknown-ids.ts";

/** Tells a reader, on a page, why a request was not answered and what can be done. The status is set already. */
export async function renderError(services: Services, request: Request, response: Response, problem: Problem): Promise<void> {
  const id = response.getHeader("X-Request-Id");
  const typed = typedIn(request.originalUrl);
  const context: ErrorContext = {
    ...problem,
    issues: problem.status === 400 ? await faultsOf(services.answers, problem, request.path, typed) : problem.issues,
    path: request.path,
    address: request.originalUrl,
    given: typed,
    ...(await namesIfAny(services.answers)),
    stood: problem.status === 410 ? await whereItStood(services.answers, request.path) : null,
    requestId: typeof id === "string" ? id : null,
  };
  const { title, view } = errorView(context);
  const page = { template: "error", title, section: null, path: request.path, view };
  response.type("html").send(drawWith(services, request, page, await heldIfAny(services.answers)));
}

/** What was typed; nothing where the address itself cannot be read. */
function typedIn(address: string): Given {
  try {
    return given(address);
  } catch {
    return [];
  }
}

/** Every fault that can be told; those that were found where the corpus cannot be asked. */
async function faultsOf(answers: Answers, { issues }: Problem, path: string, typed: Given): Promise<readonly MendableFault[]> {
  return withUnknownIds(answers, issues, path, typed).catch(() => issues);
}

/** An error page is drawn even when the corpus cannot answer: then without its names. */
async function namesIfAny(answers: Answers): Promise<Pick<ErrorContext, "panels" | "topics">> {
  return Promise.all([namesOf(answers), topicLabels(answers)]).then(
    ([{ choices }, topics]) => ({ panels: choices, topics }),
    () => ({ panels: [], topics: new Map() }),
  );
}

/** The meeting or the panel of what was withdrawn, which its id begins with; null where neither is held any more. */
async function whereItStood(answers: Answers, path: string): Promise<ErrorContext["stood"]> {
  const parts = decodeURIComponent(path.split("/").at(-1) ?? "").split("_");
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const id = parts.slice(0, length).join("_");
    const found = await placeCalled(answers, id).catch(() => null);
    if (found !== null) return found;
  }
  return null;
}

async function placeCalled(answers: Answers, id: string): Promise<NonNullable<ErrorContext["stood"]>> {
  const meeting = await answers.meeting(id).catch(() => null);
  if (meeting !== null) return { text: `${meeting.panel?.name ?? "Meeting"}, ${longWhenOf(meeting)}`, href: meetingHref(meeting.id) };
  const panel = await answers.panel(id);
  return { text: panel.name, href: panelHref(panel.id) };
}

async function heldIfAny(answers: Answers): Promise<{ sample: boolean; updated: string | null; engineAway: boolean }> {
  return answers.stats().then(
    ({ sample, updated }) => ({ sample, updated, engineAway: false }),
    () => ({ sample: false, updated: null, engineAway: false }),
  );
}
