import { escaped } from "./drawing.ts";

export interface Standalone {
  title: string;
  /** Lines below the title: the measure, what it is out of, where it comes from and when it was made. */
  notes: readonly string[];
  /** An SVG element, as the charts of a page are. */
  picture: string;
  size: { width: number; height: number };
}

const EDGE = 16;
/** Characters that fit in a line of so many pixels, by the widest that a text of this size has on average. */
const FIT = { title: 11.4, note: 6.6 };
const FONTS = "Arial, 'Liberation Sans', 'DejaVu Sans', Helvetica, sans-serif";
/** What XML cannot hold: signs of control but for tab and line ends, and what is no character. */
// oxlint-disable-next-line no-control-regex
const NO_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A chart as a file of its own: on white, with its title and all that a reader needs who has nothing but it. */
export function standalone({ title, notes, picture, size }: Standalone): string {
  const room = size.width - 2 * EDGE;
  const heads = wrapped(title, room / FIT.title);
  const lines = notes.flatMap((note) => wrapped(note, room / FIT.note));
  const top = 14 + heads.length * 24;
  const height = top + size.height + 12 + lines.length * 17;
  const text = (words: string, y: number, style: string) => `<text x="${EDGE}" y="${y}" ${style}>${escaped(words)}</text>`;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${height}" width="${size.width}" height="${height}" font-family="${FONTS}" color="#0b0c0c" fill="#0b0c0c">`,
    `<rect width="${size.width}" height="${height}" fill="#ffffff"/>`,
    ...heads.map((line, i) => text(line, 26 + i * 24, 'font-size="18" font-weight="bold"')),
    picture.replace("<svg ", `<svg x="0" y="${top}" width="${size.width}" height="${size.height}" `),
    ...lines.map((line, i) => text(line, top + size.height + 16 + i * 17, 'font-size="12" fill="#505a5f"')),
    "</svg>",
  ];
  return `${parts.join("\n").replaceAll(NO_XML, "")}\n`;
}

/** Words in lines of at most so many characters; a longer word, as an address is, goes on in the next line. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((w) => w !== "")) {
    const next = line === "" ? word : `${line} ${word}`;
    if (next.length <= most) {
      line = next;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = word.match(new RegExp(`.{1,${Math.floor(most)}}`, "gsu")) ?? [];
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return line === "" ? lines : [...lines, line];
}
