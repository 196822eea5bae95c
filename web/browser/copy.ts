/** Copies what a button names: a text, a quotation with its citation, or a table with its shading for Word. */
export function copyButton(button: HTMLElement): void {
  const said = button.textContent ?? "";
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", () => {
    void press(button, said);
  });
}

async function press(button: HTMLElement, said: string): Promise<void> {
  button.textContent = (await copied(button)) ? "Copied" : "Could not be copied: select it and press Ctrl and C";
  window.setTimeout(() => (button.textContent = said), 3000);
}

async function copied({ dataset }: HTMLElement): Promise<boolean> {
  const table = dataset["copyTable"] === undefined ? null : document.querySelector<HTMLTableElement>(dataset["copyTable"]);
  if (table) return copyTable(table, { title: dataset["copyTitle"], note: dataset["copyNote"], foot: dataset["copyFoot"] });
  const text = document.querySelector(dataset["copyText"] ?? "")?.textContent ?? "";
  const quote = dataset["copyQuote"] === undefined ? "" : (document.querySelector(dataset["copyQuote"])?.textContent ?? "").trim();
  if (quote === "") return write(`<p>${escaped(text).replaceAll("\n", "<br>")}</p>`, text);
  return write(`<blockquote>${escaped(quote)}</blockquote><p>${escaped(text)}</p>`, `“${quote}”\n${text}`);
}

async function write(html: string, text: string): Promise<boolean> {
  try {
    const blob = (type: string, of: string) => new Blob([of], { type });
    await navigator.clipboard.write([new ClipboardItem({ "text/html": blob("text/html", html), "text/plain": blob("text/plain", text) })]);
    return true;
  } catch {
    return writeByEvent(html, text);
  }
}

/** The way of pages that are served without https, where the clipboard is closed to scripts. */
function writeByEvent(html: string, text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", fill, { once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  return done;
}

/** Words that go with a table: above it what it shows and of what, below it what a reader needs to find it again. */
interface Words {
  title: string | undefined;
  note: string | undefined;
  foot: string | undefined;
}

function copyTable(table: HTMLTableElement, { title = "", note = "", foot = "" }: Words): Promise<boolean> {
  const html = `<p><b>${escaped(title)}</b></p><p>${escaped(note)}</p>${tableHtml(table)}<p>${escaped(foot)}</p>`;
  return write(html, [title, note, tableText(table), foot].join("\n"));
}

/** The table with shades as attributes of its cells: Word knows nothing of our style sheet, and styles in the text are not let through. */
function tableHtml(table: HTMLTableElement): string {
  const rows = [...table.rows].map((row) => `<tr>${[...row.cells].map((cell) => cellHtml(cell)).join("")}</tr>`);
  return `<table border="1" cellspacing="0" cellpadding="3">${rows.join("")}</table>`;
}

function cellHtml(cell: HTMLTableCellElement): string {
  const { backgroundColor, color } = getComputedStyle(cell);
  const tag = cell.tagName.toLowerCase();
  const lines = [...cell.childNodes].map((node) => escaped(node.textContent?.trim() ?? "")).filter((line) => line !== "");
  return `<${tag} bgcolor="${hex(backgroundColor)}"><font color="${hex(color)}">${lines.join("<br>")}</font></${tag}>`;
}

/** `rgb(18, 67, 109)` → `#12436d`; what is see-through is white. */
function hex(colour: string): string {
  const [red = 255, green = 255, blue = 255, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return alpha === 0 ? "#ffffff" : `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function tableText(table: HTMLTableElement): string {
  return [...table.rows]
    .map((row) => [...row.cells].map((cell) => cell.querySelector("a")?.textContent ?? cell.textContent ?? "").join("\t"))
    .join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
