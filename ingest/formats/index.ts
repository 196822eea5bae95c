import { createHash } from "node:crypto";
import { RefusedError } from "../../corpus/model/index.ts";
import type { Document, SourceFile } from "../draft.ts";
import { BOUNDS } from "./bounds.ts";
import { decode } from "./encoding.ts";
import { type FileType, sniff, typeByName } from "./sniff.ts";

type Undone = Pick<Document, "format" | "text" | "issues">;

const MEDIA: Record<Exclude<FileType, "unknown">, string> = {
  html: "text/html",
  text: "text/plain",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

function characters(file: SourceFile, format: Document["format"]): Undone {
  if (file.bytes.length > BOUNDS.text) throw new RefusedError("too-large", `a page or text may have ${BOUNDS.text / 1e6} MB at most`);
  const { text, encoding, guessed } = decode(file.bytes, file.contentType ?? null);
  if (text.trim() === "") throw new RefusedError("empty", "the file holds no text");
  const issues = guessed ? [{ code: "encoding-guessed", message: `read as ${encoding}: the file does not say what it is` }] : [];
  return { format, text, issues };
}

async function undo(file: SourceFile, type: Exclude<FileType, "unknown">): Promise<Undone> {
  if (type === "pdf") return (await import("./pdf.ts")).readPdf(file.bytes);
  if (type === "docx") return (await import("./docx.ts")).readDocx(file.bytes);
  return characters(file, type);
}

/** The address of a source: the one given with it, or its own where it was fetched. */
const addressOf = (file: SourceFile) => file.given.url ?? (/^https?:\/\//i.test(file.uri) ? file.uri : null);

/**
 * Bytes → what layouts read. Pure: what goes in and comes out can be sent to a worker and back.
 * @throws RefusedError `empty`, `too-large`, `binary`, `unknown-type`, or what the reader of the format says
 */
export async function readDocument(file: SourceFile): Promise<Document> {
  if (file.bytes.length === 0) throw new RefusedError("empty", "the file is empty");
  if (file.bytes.length > BOUNDS.file) throw new RefusedError("too-large", `a file may have ${BOUNDS.file / 1e6} MB at most`);
  const type = sniff(file.bytes, file.uri);
  if (type === "unknown") {
    const promised = typeByName(file.uri) !== "unknown";
    if (promised) throw new RefusedError("binary", "the file is not what its name says: it holds bytes that are no text");
    throw new RefusedError("unknown-type", "the file is neither a page, a text, a PDF nor a Word document");
  }
  const undone = await undo(file, type);
  return {
    uri: file.uri,
    url: addressOf(file),
    given: file.given,
    mediaType: MEDIA[type],
    sha256: createHash("sha256").update(file.bytes).digest("hex"),
    retrieved: file.retrieved,
    ...undone,
  };
}
