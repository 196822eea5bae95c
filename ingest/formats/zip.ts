import { RefusedError } from "../../corpus/model/index.ts";

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * What a zip says that it holds, by its directory alone: nothing is unpacked.
 * @throws RefusedError `broken-docx` where there is no directory or it does not fit the file
 */
export function zipSizes(bytes: Uint8Array): { entries: number; unpacked: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) throw new RefusedError("broken-docx", "the Word file is cut short or no zip file");
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let i = 0; i < entries; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY)
      throw new RefusedError("broken-docx", "the Word file's directory is damaged");
    unpacked += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { entries, unpacked };
}
