interface Suggestion {
  kind: "topic" | "panel" | "person" | "word";
  id: string;
  label: string;
  count: number;
  /** Of a person: the offices and the panel. */
  about?: string;
}

const KIND_WORDS = { topic: "topic", panel: "panel", person: "person", word: "word" } as const;
const PATHS = { topic: "/topics/", panel: "/panels/", person: "/people/" } as const;
/** What else the form asks, that the page of a topic is narrowed to as well. */
const NARROWING = new Set(["panel", "office", "act", "from", "to", "procedural"]);
const WAIT = 150;

/** Suggestions while typing: an ARIA combobox. Down and Up choose, Enter takes, Esc closes; it says how many there are. */
export function suggest(element: HTMLElement): void {
  if (element instanceof HTMLInputElement) new Combobox(element).listen();
}

class Combobox {
  private readonly input: HTMLInputElement;
  private readonly list = document.createElement("ul");
  private readonly status = document.createElement("div");
  private shown: Suggestion[] = [];
  private chosen = -1;
  private timer = 0;
  private running: AbortController | null = null;

  constructor(input: HTMLInputElement) {
    this.input = input;
    this.list.id = `${input.id}-suggestions`;
    this.list.className = "app-suggest";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Suggestions");
    this.list.hidden = true;
    this.status.className = "govuk-visually-hidden";
    this.status.setAttribute("role", "status");
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    input.after(this.list, this.status);
  }

  listen(): void {
    this.input.addEventListener("input", () => {
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.ask(), WAIT);
    });
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    // The press must not take the focus from the field, or the list closes before the click.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const row = event.target instanceof Element ? event.target.closest("li") : null;
      if (row) this.take([...this.list.children].indexOf(row));
    });
  }

  private async ask(): Promise<void> {
    this.running?.abort();
    const typed = this.input.value.trim();
    if (typed.length < 2) {
      this.shown = [];
      this.close();
      return;
    }
    this.running = new AbortController();
    try {
      const response = await fetch(`/api/suggest?q=${encodeURIComponent(typed)}`, { signal: this.running.signal });
      if (!response.ok) return;
      const { suggestions } = (await response.json()) as { suggestions: Suggestion[] };
      // A chart draws topics and words; people and panels are chosen elsewhere on its form.
      this.show(this.input.name === "series" ? suggestions.filter(({ kind }) => kind === "topic" || kind === "word") : suggestions);
    } catch {
      this.close();
    }
  }

  private show(suggestions: Suggestion[]): void {
    this.shown = suggestions;
    this.chosen = -1;
    this.list.replaceChildren(...suggestions.map((one, i) => this.row(one, i)));
    this.list.hidden = suggestions.length === 0;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    this.input.removeAttribute("aria-activedescendant");
    this.status.textContent = suggestions.length === 1 ? "1 suggestion" : `${suggestions.length} suggestions`;
  }

  private row({ kind, label, count, about: held }: Suggestion, i: number): HTMLLIElement {
    const row = document.createElement("li");
    row.id = `${this.list.id}-${i}`;
    row.setAttribute("role", "option");
    row.setAttribute("aria-selected", "false");
    const [name, about] = [document.createElement("span"), document.createElement("span")];
    name.textContent = label;
    about.className = "app-suggest__kind";
    // Counts are of all minutes held: beside a panel that is chosen they say so.
    const where = this.narrowing().length > 0 ? " in all minutes" : "";
    about.textContent = `${held ?? KIND_WORDS[kind]} · ${count.toLocaleString("en-GB")}${where}`;
    row.append(name, about);
    return row;
  }

  private key(event: KeyboardEvent): void {
    if (event.key === "Escape") this.close();
    else if (event.key === "ArrowDown" && this.list.hidden && this.shown.length > 0) this.show(this.shown);
    else if (this.list.hidden) return;
    else if (event.key === "ArrowDown") this.choose(Math.min(this.chosen + 1, this.shown.length - 1));
    else if (event.key === "ArrowUp") this.choose(Math.max(this.chosen - 1, -1));
    else if (event.key === "Enter" && this.chosen >= 0) this.take(this.chosen);
    else return;
    event.preventDefault();
  }

  private choose(i: number): void {
    this.chosen = i;
    for (const [j, row] of [...this.list.children].entries()) row.setAttribute("aria-selected", String(i === j));
    if (i >= 0) this.input.setAttribute("aria-activedescendant", `${this.list.id}-${i}`);
    else this.input.removeAttribute("aria-activedescendant");
    this.list.children[i]?.scrollIntoView({ block: "nearest" });
  }

  /** A topic, person or panel opens its page; a word, or anything on the form of a chart, is written into the field. */
  private take(i: number): void {
    const one = this.shown[i];
    if (one === undefined) return;
    if (one.kind === "word" || this.input.name === "series") {
      this.input.value = one.label;
      this.close();
    } else {
      const asked = one.kind === "topic" ? new URLSearchParams(this.narrowing()).toString() : "";
      window.location.assign(PATHS[one.kind] + encodeURIComponent(one.id) + (asked === "" ? "" : `?${asked}`));
    }
  }

  /** What is chosen in the form beside the words. */
  private narrowing(): [string, string][] {
    const fields = this.input.form === null ? [] : [...new FormData(this.input.form)];
    return fields.flatMap(([name, value]): [string, string][] =>
      typeof value === "string" && value !== "" && NARROWING.has(name) ? [[name, value]] : [],
    );
  }

  private close(): void {
    window.clearTimeout(this.timer);
    this.running?.abort();
    this.list.hidden = true;
    this.status.textContent = "";
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}
