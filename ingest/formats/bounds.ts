/** What a source may weigh at most: beyond it a parser of ours or of others would hang or eat the memory. */
export const BOUNDS = {
  /** Bytes of a file of any type; looked up before it is opened. */
  file: 25_000_000,
  /** Bytes of a page or a text. */
  text: 5_000_000,
  lines: 100_000,
  tags: 200_000,
  /** Elements inside each other. */
  depth: 512,
  /** Bytes that a Word file may unpack to. */
  unzipped: 8_000_000,
  zipEntries: 2_000,
  pdfPages: 1_000,
  /** Characters of one line or paragraph: longer ones are kept in parts. What reads sentences later is slow beyond. */
  line: 10_000,
} as const;
