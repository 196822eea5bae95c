const KEPT = "scrutineer-citation-style";

/** Opens the citation of a passage in its place in a list; without it, or where it cannot be had, the link leads to the passage's page. */
export function citeLink(link: HTMLElement, start: (root: ParentNode) => void): void {
  const id = link.dataset["passage"] ?? "";
  const box = document.createElement("div");
  box.className = "app-citebox";
  // A passage may stand in several groups.
  box.id = `cite-${id}-${document.querySelectorAll(".app-citebox").length}`;
  box.hidden = true;
  link.closest("p")?.after(box);
  link.setAttribute("aria-expanded", "false");
  link.setAttribute("aria-controls", box.id);
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void toggle(link as HTMLAnchorElement, box, id, start);
  });
}

async function toggle(link: HTMLAnchorElement, box: HTMLElement, id: string, start: (root: ParentNode) => void): Promise<void> {
  try {
    if (box.childElementCount === 0) await fill(link, box, id);
    start(box);
    box.hidden = !box.hidden;
    link.setAttribute("aria-expanded", String(!box.hidden));
  } catch {
    window.location.assign(link.href);
  }
}

async function fill(link: HTMLAnchorElement, box: HTMLElement, id: string): Promise<void> {
  const response = await fetch(`/api/passages/${encodeURIComponent(id)}`);
  if (!response.ok) throw new Error(String(response.status));
  const { text, citations } = (await response.json()) as { text: string; citations: Record<string, string> };
  const citation = element("pre", "app-cite__text", citations[lastStyle()] ?? citations["footnote"] ?? "");
  citation.id = `${box.id}-text`;
  citation.tabIndex = 0;
  const quote = element("blockquote", "", text);
  quote.id = `${box.id}-quote`;
  quote.hidden = true;
  const styles = document.createElement("a");
  styles.className = "govuk-link govuk-link--no-visited-state";
  styles.href = link.href;
  styles.textContent = "Other styles";
  const buttons = document.createElement("p");
  buttons.append(copies("Copy citation", citation), " ", copies("Copy quotation and citation", citation, quote), " ", styles);
  box.append(citation, quote, buttons);
}

function copies(said: string, text: HTMLElement, quote?: HTMLElement): HTMLElement {
  const button = element("button", "app-copy", said);
  button.setAttribute("type", "button");
  button.dataset["module"] = "app-copy";
  button.dataset["copyText"] = `[id="${text.id}"]`;
  if (quote) button.dataset["copyQuote"] = `[id="${quote.id}"]`;
  return button;
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.textContent = text;
  return made;
}

/**
 * The styles on a passage's page: the one chosen last, or asked for by the address, is shown, and another as soon as it is chosen, so that
 * what is copied is what is chosen. The address follows.
 */
export function citationStyles(form: HTMLElement): void {
  const radios = [...form.querySelectorAll<HTMLInputElement>("input[name=style]")];
  const address = new URL(window.location.href);
  const asked = address.searchParams.get("style");
  const show = (style: string) => {
    for (const radio of radios) radio.checked = radio.value === style;
    const [shown, chosen] = [document.querySelector("#citation"), document.querySelector(`[data-citation="${CSS.escape(style)}"]`)];
    if (shown && chosen && shown.textContent !== chosen.textContent) shown.textContent = chosen.textContent;
  };
  // The server has refused an address that asks for a style that there is not.
  if (asked !== null) keepStyle(asked);
  const last = lastStyle();
  if (radios.some(({ value }) => value === last)) show(asked ?? last);
  form.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== "style") return;
    show(target.value);
    keepStyle(target.value);
    address.searchParams.set("style", target.value);
    if (target.value === "footnote") address.searchParams.delete("style");
    window.history.replaceState(null, "", address);
  });
}

/** Remembers the style that a reader has chosen. Where nothing may be remembered, the next citation begins with the footnote again. */
function keepStyle(style: string): void {
  try {
    window.localStorage.setItem(KEPT, style);
  } catch {
    // Nothing may be remembered.
  }
}

function lastStyle(): string {
  try {
    return window.localStorage.getItem(KEPT) ?? "footnote";
  } catch {
    return "footnote";
  }
}
