import { createAll, ErrorSummary, ServiceNavigation, SkipLink } from "govuk-frontend";
import { citationStyles, citeLink } from "./cite.ts";
import { copyButton } from "./copy.ts";
import { foldFilters, findInList } from "./filters.ts";
import { heatKeys } from "./heat.ts";
import { suggest } from "./suggest.ts";
import { swapResults } from "./swap.ts";

/** Everything here makes a page that works without it quicker to use. What fails leaves the page as it came. */
const PARTS: Readonly<Record<string, (element: HTMLElement) => void>> = {
  "app-cite": (link) => citeLink(link, start),
  "app-cite-style": citationStyles,
  "app-copy": copyButton,
  "app-filters": foldFilters,
  "app-find": findInList,
  "app-heat": heatKeys,
  "app-suggest": suggest,
  "app-swap": (form) => swapResults(form, start),
};

/** Starts the parts that an element holds; those already started are left alone. */
function start(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>("[data-module]")) {
    const part = PARTS[element.dataset["module"] ?? ""];
    if (part === undefined || element.dataset["started"] !== undefined) continue;
    element.dataset["started"] = "";
    part(element);
  }
}

document.documentElement.classList.add("app-js");
document.body.classList.add("govuk-frontend-supported");
for (const component of [ServiceNavigation, SkipLink, ErrorSummary]) createAll(component);
start(document);
