import type { Document, Draft, SourceFile } from "../../../ingest/draft.ts";
import { readDocument } from "../../../ingest/formats/index.ts";
import { parse } from "../../../ingest/layouts/index.ts";

const given = { url: null, panel: null, date: null };

/** A source as it lies on disk. */
export const file = (name: string, bytes: Uint8Array | string, url: string | null = null): SourceFile => ({
  uri: name,
  bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes,
  retrieved: null,
  given: { ...given, url },
});

/** A document as layouts see it. */
export const document = (text: string, format: Document["format"] = "text", url: string | null = null): Document => ({
  uri: "m",
  url,
  given: { ...given, url },
  mediaType: format === "html" ? "text/html" : "text/plain",
  sha256: "0".repeat(64),
  retrieved: null,
  format,
  text,
  issues: [],
});

/** The one draft that a text makes. */
export function draft(text: string, format: Document["format"] = "text", url: string | null = null): Draft {
  const [first, second] = parse(document(text, format, url));
  if (!first || second) throw new Error("not one draft");
  return first;
}

/** A draft's items in short: `number title`, and for each passage its kind's first letter, list marker and text. */
export const outline = (of: Draft): string[] =>
  of.items.flatMap((item) => [
    `# ${item.number ?? "-"} ${item.title ?? "-"}${item.truncated ? " (cut)" : ""}`,
    ...item.passages.map(
      (p) =>
        `${p.kind[0]} ${p.list ? `[${p.list.marker}${p.list.level}] ` : ""}${p.paragraph === null ? "" : `(${p.paragraph}) `}${p.text}`,
    ),
  ]);

/** The numbers and titles alone of a draft's items. */
export const titlesOf = (of: Draft): string[] => outline(of).filter((line) => line.startsWith("#"));

/** Reads a file whole. */
export const readFile = (name: string, bytes: Uint8Array | string): Promise<Document> => readDocument(file(name, bytes));

/** A PDF of one font with lines at places (points from the top left); enough for a reader, nothing more. */
export function pdf(pages: readonly { x: number; y: number; text: string; size?: number }[][]): Buffer {
  const objects: string[] = [];
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(" ");
  objects.push(
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  );
  pages.forEach((lines, i) => {
    const content = lines
      .map(({ x, y, text, size = 10 }) => `BT /F1 ${size} Tf ${x} ${842 - y} Td (${text.replace(/[()\\]/g, "\\$&")}) Tj ET`)
      .join("\n");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + i * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${Buffer.byteLength(content, "latin1")} >>\nstream\n${content}\nendstream`,
    );
  });
  let out = "%PDF-1.4\n";
  const offsets = objects.map((body, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((o) => `${String(o).padStart(10, "0")} 00000 n \n`).join("")}`;
  out += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF`;
  return Buffer.from(out, "latin1");
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc = (bytes: Buffer) => {
  let c = 0xffffffff;
  for (const byte of bytes) c = (crcTable[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
};

/** A zip of files that are not compressed. `claims`: what its directory says that a file unpacks to, if not the truth. */
export function zip(files: Record<string, string | Buffer>, claims: Record<string, number> = {}): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = typeof text === "string" ? Buffer.from(text) : text;
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt32LE(crc(data), 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(data.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(claims[name] ?? data.length, 24);
    entry.writeUInt32LE(offset, 42);
    local.push(head, Buffer.from(name), data);
    central.push(entry, Buffer.from(name));
    offset += head.length + name.length + data.length;
  }
  const size = central.reduce((sum, b) => sum + b.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...central, end]);
}

/** A Word file with this body (WordprocessingML). */
export const docx = (body: string, more: Record<string, string | Buffer> = {}, claims: Record<string, number> = {}): Buffer =>
  zip(
    {
      "[Content_Types].xml":
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      "_rels/.rels":
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ...more,
    },
    claims,
  );
