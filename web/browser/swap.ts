/**
 * A tick in a filter swaps results and counts in place, updates the address, keeps the focus and says how many there are.
 * On any failure the form is simply sent.
 */
export function swapResults(element: HTMLElement, start: (root: ParentNode) => void): void {
  if (!(element instanceof HTMLFormElement)) return;
  let running: AbortController | null = null;
  element.addEventListener("change", (event) => {
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== "checkbox") return;
    running?.abort();
    running = new AbortController();
    const { signal } = running;
    swap(element, start, signal).catch(() => {
      if (!signal.aborted) element.submit();
    });
  });
}

/** What follows the address. Of the question form that is all but the words, which may be being typed: the next search asks what the page says. */
const SWAPPED = [
  "#results",
  "#app-answer",
  ".app-search__title",
  ".app-filters__form",
  ".app-filters__summary",
  ".app-question__row > .app-field:not(.app-question__words)",
  ".app-question .app-more__fields",
  ".app-question .govuk-details__summary",
];

window.addEventListener("popstate", () => window.location.reload());

async function swap(form: HTMLFormElement, start: (root: ParentNode) => void, signal: AbortSignal): Promise<void> {
  const response = await fetch(addressOf(form), { headers: { Accept: "text/html" }, signal });
  if (!response.ok) throw new Error(`status ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const focused = focusOf();
  keepOpen(page);
  for (const selector of SWAPPED) replace(page, selector);
  replaceHidden(page);
  document.title = page.title;
  window.history.pushState(null, "", response.url);
  start(document);
  if (focused !== null) document.querySelector<HTMLElement>(focused)?.focus();
  const status = document.querySelector("#app-status");
  const total = document.querySelector<HTMLElement>("#results [data-total] a")?.textContent ?? "";
  if (status) status.textContent = total;
}

function addressOf(form: HTMLFormElement): string {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && value !== "") asked.append(name, value);
  return `${form.action}?${asked.toString()}`;
}

function replace(page: Document, selector: string): void {
  const [old, fresh] = [document.querySelector(selector), page.querySelector(selector)];
  if (old === null || fresh === null) throw new Error(`the page has no ${selector}`);
  // The form keeps its listener: only what it holds is new.
  if (selector === ".app-filters__form") old.replaceChildren(...fresh.childNodes);
  else old.replaceWith(fresh);
}

/** What the question form carries along follows the address too. */
function replaceHidden(page: Document): void {
  const [old, fresh] = [document.querySelector(".app-question"), page.querySelector(".app-question")];
  if (old === null || fresh === null) return;
  const carried = ":scope > input[type=hidden]";
  for (const input of old.querySelectorAll(carried)) input.remove();
  old.prepend(...fresh.querySelectorAll(carried));
}

/** Groups that the reader opened or closed stay so. */
function keepOpen(page: Document): void {
  for (const group of document.querySelectorAll<HTMLDetailsElement>(".app-filter, .app-filter__rest")) {
    const id = group.id === "" ? `#${group.closest(".app-filter")?.id ?? ""} .app-filter__rest` : `#${group.id}`;
    const fresh = page.querySelector<HTMLDetailsElement>(id);
    if (fresh) fresh.open = group.open;
  }
}

function focusOf(): string | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLInputElement)) return null;
  return `.app-filters__form input[name="${CSS.escape(element.name)}"][value="${CSS.escape(element.value)}"]`;
}
