/** What a file turns out to be. `unknown`: none of the types that we read. */
export type FileType = "html" | "text" | "pdf" | "docx" | "unknown";

const EXTENSIONS: ReadonlyMap<string, FileType> = new Map([
  ...["htm", "html", "xhtml", "aspx", "asp", "php", "pl"].map((e): [string, FileType] => [e, "html"]),
  ...["txt", "text"].map((e): [string, FileType] => [e, "text"]),
  ["pdf", "pdf"],
  ["docx", "docx"],
]);

const head = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
const HTML = /<(?:!doctype\s+html|html|head|body|title|table|div|h[1-6]|p|ul|ol|font|center)\b[^<>]*>/i;
const TAG = /<[!/?a-z][^<>]*>/i;

/** The type that the name of a file promises; `unknown` where it has no extension that we know. */
export function typeByName(name: string): FileType {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name.split(/[?#]/, 1)[0] ?? "")?.[1]?.toLowerCase();
  return (extension === undefined ? undefined : EXTENSIONS.get(extension)) ?? "unknown";
}

/**
 * The type of a file by its first bytes, and by its name where they do not tell. A page saved under any name is a page;
 * a `.txt` that holds mark-up is a page too. Spreadsheets, pictures, data and old Word files are `unknown`.
 */
export function sniff(bytes: Uint8Array, name: string): FileType {
  const named = typeByName(name);
  const start = head(bytes);
  if (start.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (start.startsWith("PK\u0003\u0004")) return named === "docx" || holds(bytes, "word/document.xml") ? "docx" : "unknown";
  if (/^(?:\{\\rtf|\u00D0\u00CF\u0011\u00E0|\u0089PNG|GIF8|\u00FF\u00D8\u00FF)/.test(start)) return "unknown";
  // NUL bytes between letters: a wide encoding.
  const letters = start.replaceAll("\u0000", "");
  if (/^[^<]{0,64}<(?:!doctype\s+html|html)\b/i.test(letters)) return "html";
  if (named === "text" && HTML.test(letters)) return "html";
  // A page's address on a text: somebody has saved what it shows.
  return named === "html" && !TAG.test(letters) ? "text" : named;
}

const holds = (bytes: Uint8Array, name: string) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name);
