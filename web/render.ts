import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import nunjucks from "nunjucks";
import type { Frame } from "./views/frame.ts";
import { counted, longDate, noun, number, shortDate } from "./format.ts";

/**
 * The one place that sets nunjucks up. Everything is escaped unless a template says otherwise, and only our own drawings may.
 * Templates are read once and kept.
 */
const TEMPLATES = fileURLToPath(new URL("./templates", import.meta.url));
const GOVUK = fileURLToPath(new URL("../node_modules/govuk-frontend/dist", import.meta.url));

const environment = nunjucks
  .configure([TEMPLATES, GOVUK], { autoescape: true, trimBlocks: true, lstripBlocks: true })
  .addFilter("number", number)
  .addFilter("counted", counted)
  .addFilter("noun", noun)
  .addFilter("longDate", longDate)
  .addFilter("shortDate", shortDate);

/** Renders a page. @param template its name without ending, @param view what it shows. */
export function render(template: string, frame: Frame, view: object): string {
  return tightened(environment.render(`${template}.njk`, { frame, view }));
}

const COMPONENT = /"(govuk\/components\/[\w-]+)\/macro\.njk"/g;

/** Makes every template ready, and the components that they use. By itself each is when a page first needs it, which holds up the server. */
export function prepareTemplates(): void {
  const own = readdirSync(TEMPLATES, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".njk"));
  const texts = own.map((name) => readFileSync(join(TEMPLATES, name), "utf8"));
  const components = new Set(texts.flatMap((text) => [...text.matchAll(COMPONENT)].map(([, folder]) => folder)));
  const theirs = [...components].flatMap((folder) => [`${folder}/macro.njk`, `${folder}/template.njk`]);
  for (const name of [...own, ...theirs]) environment.getTemplate(name, true);
}

/** Empty lines and indents of templates weigh, and mean nothing: no page of ours has preformatted text but in `pre`, which is kept. */
function tightened(html: string): string {
  return html
    .split(/(<(?:pre|textarea)[\s>][\s\S]*?<\/(?:pre|textarea)>)/)
    .map((part, i) => (i % 2 === 1 ? part : part.replaceAll(/\n\s*/g, "\n")))
    .join("");
}
