import type { CheerioAPI } from "cheerio";
import JSZip from "jszip";
import mammoth from "mammoth";
import { RefusedError } from "../../corpus/model/index.ts";
import type { Document } from "../draft.ts";
import { BOUNDS } from "./bounds.ts";
import { writeNumbers, xml } from "./word-numbers.ts";
import { zipSizes } from "./zip.ts";

/**
 * A Word document → a page. Tracked insertions are text, deletions and what is hidden are not; lists and tables stay, with the numbers that
 * Word prints; pictures are left out.
 * @throws RefusedError `too-large` where it unpacks beyond the bound (looked up first), `broken-docx`, `empty`
 */
export async function readDocx(bytes: Uint8Array): Promise<Pick<Document, "format" | "text" | "issues">> {
  const { entries, unpacked } = zipSizes(bytes);
  if (unpacked > BOUNDS.unzipped || entries > BOUNDS.zipEntries) {
    throw new RefusedError("too-large", `the Word file unpacks to more than ${BOUNDS.unzipped / 1e6} MB`);
  }
  const html = await convert(bytes);
  if (!/>[^<]*[\p{L}\d]/u.test(html)) throw new RefusedError("empty", "the Word file holds no text");
  return { format: "html", text: html, issues: [] };
}

/** What leads to a note and back from it: no words of the sentence. */
const NOTE_MARK =
  /<sup><a href="#(?:foot|end)note-\d{1,9}" id="[^"]{1,40}">\[\d{1,9}\]<\/a><\/sup>| ?<a href="#(?:foot|end)note-ref-\d{1,9}">↑<\/a>/g;

async function convert(bytes: Uint8Array): Promise<string> {
  try {
    const options = { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })), externalFileAccess: false };
    return (await mammoth.convertToHtml({ buffer: await prepared(bytes) }, options)).value.replace(NOTE_MARK, "");
  } catch (error) {
    throw new RefusedError("broken-docx", "the Word file cannot be read", { cause: error });
  }
}

const [DOCUMENT, NUMBERING, STYLES] = ["word/document.xml", "word/numbering.xml", "word/styles.xml"];

/** A Word file with what its reader does not see written out: the numbers of lists, fields, another encoding than UTF-8; and without what is hidden. */
async function prepared(bytes: Uint8Array): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  const read = async (name: string): Promise<string | null> => {
    const part = await zip.file(name)?.async("uint8array");
    return part ? xmlText(part) : null;
  };
  const printed = await read(DOCUMENT);
  // A file that names its parts otherwise is read as it is.
  if (printed === null) return Buffer.from(bytes);
  const document = xml(printed);
  dropHidden(document);
  const lists = await read(NUMBERING);
  if (lists !== null) {
    const numbering = xml(lists);
    writeNumbers({ document, numbering, styles: xml((await read(STYLES)) ?? "") });
    zip.file(NUMBERING, numbering.xml());
  }
  zip.file(DOCUMENT, document.xml());
  return await zip.generateAsync({ type: "nodebuffer" });
}

/** XML as text, with a declaration that is true of it: UTF-8, or UTF-16 by its first bytes. */
function xmlText(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  return new TextDecoder(wide ?? "utf-8")
    .decode(bytes)
    .replace(/^(?<before><\?xml[^>]{0,80}encoding=["'])utf-16[^"']*/iu, "$<before>UTF-8");
}

/** Takes the hidden words out of a document, and leaves those of its fields as its own. */
function dropHidden(document: CheerioAPI): void {
  document("w\\:r > w\\:rPr > w\\:vanish:not([w\\:val='0'], [w\\:val='false'], [w\\:val='off'])").parent().parent().remove();
  document("w\\:fldSimple").each((_, field) => void document(field).replaceWith(document(field).contents()));
}
