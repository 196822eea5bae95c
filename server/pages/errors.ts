import type { Request, Response } from "express";
import type { Answers } from "../../corpus/questions/port.ts";
import { errorView, type ErrorContext } from "../../web/views/error.ts";
import { given, type Given } from "../http/given.ts";
import type { Problem } from "../http/problem.ts";
import type { Services } from "../services.ts";
import { drawWith } from "./draw.ts";
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
    panels: await panelsIfAny(services.answers),
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
async function panelsIfAny(answers: Answers): Promise<readonly { id: string; name: string }[]> {
  return namesOf(answers).then(
    ({ panels }) => panels,
    () => [],
  );
}

async function heldIfAny(answers: Answers): Promise<{ sample: boolean; updated: string | null; engineAway: boolean }> {
  return answers.stats().then(
    ({ sample, updated }) => ({ sample, updated, engineAway: false }),
    () => ({ sample: false, updated: null, engineAway: false }),
  );
}
