import { Parser } from "htmlparser2";
import { RefusedError } from "../../../corpus/model/index.ts";
import { BOUNDS } from "../../formats/bounds.ts";
import { ItemTables } from "./html-table.ts";
import { cutLines, type Line, type Mark } from "./line.ts";

const SKIP = new Set(["script", "style", "noscript", "template", "svg", "nav", "footer", "aside", "select", "button"]);
const BLOCK = new Set(
  (
    "address article blockquote body center dd details div dl dt fieldset figure figcaption form h1 h2 h3 h4 h5 h6 header hr html legend li main " +
    "ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);
const MAIN = new Set(["main", "article"]);
/** Sizes of linked files ('PDF 271 KB') and the player's controls are furniture wherever they stand. */
const FURNITURE =
  /\b(?:mgFileSize|mgHide|mgHidden|visually-hidden|sr-only|govuk-skip-link|breadcrumbs?|cookie\S*|mgFooter|mgLinks|mgActionList)\b/i;

/** Blanks that are not one space: most lines have none. */
const UNEVEN = /\s\s|[^\S ]/;

interface Element {
  name: string;
  /** Its own and those of all that it lies in. */
  classes: readonly string[];
  /** 1 to 6; 0: none. */
  heading: number;
  skipped: boolean;
  bold: boolean;
}

/** Gathers the lines of one page while the parser walks through it. */
class Page {
  readonly lines: Line[] = [];
  title: string | null = null;
  private readonly open: Element[] = [];
  private readonly lists: { ordered: boolean; next: number }[] = [];
  private readonly tables = new ItemTables();
  private buffer = "";
  private boldLetters = 0;
  private linkLetters = 0;
  private href: string | null = null;
  private inLink = false;
  private marker: { marker: string; level: number } | null = null;
  private gap = 1;
  private tags = 0;
  private skipping = 0;
  /** Where the page's own text begins: navigation and banner before it are dropped. */
  private main = -1;

  opened(name: string, attributes: Record<string, string>): void {
    if (++this.tags > BOUNDS.tags) throw new RefusedError("too-many-tags", `the page has more than ${BOUNDS.tags} tags`);
    if (this.open.length >= BOUNDS.depth) throw new RefusedError("too-deep", `elements lie more than ${BOUNDS.depth} deep in each other`);
    // The marks round the items of a printed export are text to us, whether they were written as such or not.
    if (/^ai\d+$/.test(name)) this.alone(`<${name.toUpperCase()}>`);
    const classes = attributes["class"] ?? "";
    const skipped = SKIP.has(name) || (classes !== "" && FURNITURE.test(classes)) || "hidden" in attributes;
    if (name === "br") return this.flush(0);
    if (BLOCK.has(name)) this.flush(1);
    if (this.main < 0 && (MAIN.has(name) || attributes["id"] === "modgov" || attributes["role"] === "main")) this.main = this.lines.length;
    const above = this.open.at(-1);
    const bold =
      above?.bold === true || name === "b" || name === "strong" || /font-weight:\s*(?:bold|[6-9]00)/.test(attributes["style"] ?? "");
    const heading = /^h[1-6]$/.test(name) ? Number(name[1]) : 0;
    this.open.push({
      name,
      heading,
      skipped,
      bold,
      classes: classes === "" ? (above?.classes ?? []) : [...(above?.classes ?? []), ...classes.split(/\s+/)],
    });
    if (skipped) this.skipping++;
    if (this.skipping === 0) this.enter(name, attributes);
  }

  private enter(name: string, attributes: Record<string, string>): void {
    if (name === "a") {
      this.inLink = true;
      this.href ??= attributes["href"] ?? null;
    } else if (name === "ul" || name === "ol") {
      this.lists.push({ ordered: name === "ol" && !/none/.test(attributes["style"] ?? ""), next: Number(attributes["start"] ?? 1) || 1 });
    } else if (name === "li") {
      const list = this.lists.at(-1);
      const level = Math.max(0, this.lists.length - 1);
      this.marker = list?.ordered ? { marker: `${list.next++}.`, level } : { marker: "•", level };
    } else this.tables.open(name, attributes, this.lines);
  }

  private alone(text: string): void {
    this.flush(1);
    this.buffer = text;
    this.flush(1);
  }

  closed(name: string, implied: boolean): void {
    if (name === "br") return;
    if (!implied && /^ai\d+$/.test(name)) this.alone(`</${name.toUpperCase()}>`);
    if (BLOCK.has(name)) this.flush(1);
    const element = this.open.pop();
    if (element?.skipped) this.skipping--;
    if (this.skipping > 0) return;
    if (name === "a") this.inLink = false;
    else if (name === "ul" || name === "ol") this.lists.pop();
    else if (name === "li") this.marker = null;
    else this.tables.close(name, this.lines);
  }

  text(data: string): void {
    const inside = this.open.at(-1)?.name;
    if (inside === "title") this.title = ((this.title ?? "") + data).slice(0, 500);
    if (this.skipping > 0 || inside === "title") return;
    this.buffer += data;
    const letters = data.trim().length;
    if (this.inLink) this.linkLetters += letters;
    if (this.open.at(-1)?.bold === true) this.boldLetters += letters;
  }

  private mark(letters: number): Mark {
    const heading = this.open.findLast((e) => e.heading > 0);
    const classes = this.open.at(-1)?.classes ?? [];
    return {
      classes,
      heading: heading?.heading ?? null,
      bold: letters > 0 && this.boldLetters >= letters,
      ...this.tables.place(),
      href: this.href,
      linked: letters > 0 && this.linkLetters >= letters,
    };
  }

  /** Ends the line that stands in the buffer; `gap`: empty lines that now stand before the next. */
  flush(gap: number): void {
    const bare = this.buffer.trim();
    const letters = bare.length;
    const text = UNEVEN.test(bare) ? bare.replace(/\s+/g, " ") : bare;
    if (text !== "") {
      const list = this.marker;
      for (const line of cutLines(text)) {
        this.lines.push({ ...line, gap: this.gap, indent: 0, width: line.text.length, list, mark: this.mark(letters) });
      }
      // The first line of a list point carries its marker, the others continue it.
      if (list) this.marker = { marker: "", level: list.level };
      this.gap = 0;
    }
    this.buffer = "";
    this.boldLetters = this.linkLetters = 0;
    this.href = null;
    this.gap = Math.max(this.gap, gap);
  }

  /** The lines of the page's own text; all of them where it marks none. */
  result(): Line[] {
    this.flush(1);
    const own = this.main > 0 ? this.lines.slice(this.main) : this.lines;
    return own.length > 0 ? own : this.lines;
  }
}

/**
 * A page → its lines, in the order of the source. One pass, linear; a tree is never built.
 * @throws RefusedError `too-deep`, `too-many-tags` beyond the bounds.
 */
export function htmlLines(html: string): { lines: Line[]; title: string | null } {
  const page = new Page();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.opened(name, attributes),
      onclosetag: (name, implied) => page.closed(name, implied),
      ontext: (data) => page.text(data),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  const lines = page.result();
  return { lines, title: page.title?.replace(/\s+/g, " ").trim() ?? null };
}
