import { getDocumentProxy } from "unpdf";
import { RefusedError } from "../../corpus/model/index.ts";
import type { Document } from "../draft.ts";
import { BOUNDS } from "./bounds.ts";
import { type Fragment, linesOfPages, type Page, type PageLine } from "./pdf-lines.ts";
import { withoutRunningHeads } from "./running-heads.ts";
import { withoutWraps } from "./wrapped.ts";

/** Fewer letters on a page than this, on average, and the pages are pictures. */
const LETTERS = 15;

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * A PDF → lines of text in the order of reading: columns one after the other, running heads, feet and page numbers left out, wrapped lines put
 * together, an empty line where paragraphs part.
 * @throws RefusedError `broken-pdf`, `encrypted-pdf`, `no-text-layer` (a scan), `too-large` (more pages than the bound)
 */
export async function readPdf(bytes: Uint8Array): Promise<Pick<Document, "format" | "text" | "issues">> {
  process.on("unhandledRejection", abandoned);
  try {
    return await readAll(bytes);
  } finally {
    // Rejections are reported when the work that led to them is over.
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", abandoned);
  }
}

/** Over a damaged file the reader drops promises that nobody can catch; they would end the thread, and the source that is read next with it. */
function abandoned(error: unknown): void {
  if (!(error instanceof Error) || !error.stack?.includes("pdfjs")) throw error;
}

async function readAll(bytes: Uint8Array): Promise<Pick<Document, "format" | "text" | "issues">> {
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > BOUNDS.pdfPages) throw new RefusedError("too-large", `a PDF may have ${BOUNDS.pdfPages} pages at most`);
    const printed: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number++) printed.push(await readPage(pdf, number));
    const pages = linesOfPages(printed);
    const width = printed.reduce((most, page) => Math.max(most, page.width), 0);
    const letters = pages.flat().reduce((sum, line) => sum + line.text.replace(/[^\p{L}]/gu, "").length, 0);
    if (letters < LETTERS * pages.length)
      throw new RefusedError(
        "no-text-layer",
        "the PDF holds pictures of pages and no text: it must be read by character recognition first",
      );
    return { format: "text", text: asText(withoutWraps(withoutRunningHeads(pages), width)), issues: [] };
  } finally {
    await pdf.cleanup();
  }
}

async function open(bytes: Uint8Array): Promise<Proxy> {
  try {
    // A copy: the reader takes the bytes away.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const locked = error instanceof Error && error.name === "PasswordException";
    if (locked) throw new RefusedError("encrypted-pdf", "the PDF asks for a password", { cause: error });
    throw new RefusedError("broken-pdf", "the PDF is damaged or cut short", { cause: error });
  }
}

async function readPage(pdf: Proxy, number: number): Promise<Page> {
  try {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const fragments: Fragment[] = [];
    for (const item of items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
      fragments.push({
        text: item.str,
        font: item.fontName,
        x,
        y: height - y,
        width: item.width,
        height: Math.hypot(c, d) || item.height || 10,
      });
    }
    page.cleanup();
    return { fragments, width };
  } catch (error) {
    throw new RefusedError("broken-pdf", `page ${number} of the PDF is damaged`, { cause: error });
  }
}

/** Lines of pages as one text: an empty line where the space between lines is wider than usual, and between pages. */
function asText(pages: readonly PageLine[][]): string {
  return pages
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line, i) => (line.apart && i > 0 ? `\n${line.text}` : line.text)).join("\n"))
    .join("\n\n");
}
