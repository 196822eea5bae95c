import type { Asked, Desk, Page, Redirect } from "./page.ts";
import { takesNothing } from "./parameters.ts";

/** How it counts: one anchor a term, each with a worked example. */
export async function helpPage(desk: Desk, asked: Asked): Promise<Page | Redirect> {
  return about("help", "How it counts", asked, { sample: (await desk.answers.stats()).sample });
}

/** What was tested for accessibility, known limits, contact. */
export async function accessibilityPage(_desk: Desk, asked: Asked): Promise<Page | Redirect> {
  return about("accessibility", "Accessibility", asked, {});
}

/** Data and API: the endpoints with live examples, the open files, the licence note. */
export async function apiPage({ answers, publicUrl }: Desk, asked: Asked): Promise<Page | Redirect> {
  const [stats, topics, panels] = await Promise.all([answers.stats(), answers.topics(), answers.panels()]);
  const topic = topics.toSorted((a, b) => b.passages - a.passages)[0]?.id ?? "lcjb";
  return about("api", "Data and API", asked, { stats, publicUrl, topic, panel: panels[0]?.id ?? null });
}

function about(template: string, title: string, asked: Asked, view: object): Page | Redirect {
  return takesNothing(asked) ?? { template, title, section: null, path: asked.path, view };
}
