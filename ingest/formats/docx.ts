import mammoth from "mammoth";
import { RefusedError } from "../../corpus/model/index.ts";
import type { Document } from "../draft.ts";
import { BOUNDS } from "./bounds.ts";
import { zipSizes } from "./zip.ts";

/**
 * A Word document → a page. Tracked insertions are text, deletions are not; lists and tables stay; pictures are left out.
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

async function convert(bytes: Uint8Array): Promise<string> {
  try {
    const options = { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })), externalFileAccess: false };
    return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)).value;
  } catch (error) {
    throw new RefusedError("broken-docx", "the Word file cannot be read", { cause: error });
  }
}
