/** Numbers below `n` that look random and are the same each time. */
function random(seed: number): (n: number) => number {
  let state = (seed + 1) * 2_654_435_761;
  return (n) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return n <= 0 ? 0 : ((state ^ (state >>> 13)) >>> 0) % n;
  };
}
type Next = (n: number) => number;

/** What confuses a reader most where it does not belong. */
const JUNK = [
  "<table>",
  "</td>",
  "<li>",
  "</div></div>",
  "|",
  "No. | Item |\n---|---|\n",
  "RESOLVED:",
  "(((",
  "1.\n",
  "(a)\n",
  "<AI1>",
  "Minutes:",
  "Question: ",
  "The PCC ",
  " said that ",
  "\uFEFF",
  "&#0;",
  "&#xD800;",
  "Meeting: 1/1/2020 - X (Item 1)",
  "31st February 20204",
  "\f",
  "\u2028",
  "—",
  "<![CDATA[",
  "<!--",
  "\u{1F600}",
];
/** What is printed many times over: marks that parsers and expressions may go back and forth in. */
const RUNS = ["a", " ", ".", "(", "-", "1.", "\n", "•", "\t", "<b>", "“", "Mr ", "and ", "RESOLVED ", "\u00A0", "é", "that, ", "?!"];
const RUN = 3_000;

const insert = (bytes: Buffer, at: number, what: Buffer) => Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at)]);

function flipped(bytes: Buffer, next: Next): Buffer {
  const copy = Buffer.from(bytes);
  for (let i = 0; i < 20; i++) copy[next(copy.length)] = next(256);
  return copy;
}

function shuffled(bytes: Buffer, next: Next): Buffer {
  const lines = bytes.toString("latin1").split("\n");
  for (let i = lines.length - 1; i > 0; i--) {
    const other = next(i + 1);
    [lines[i], lines[other]] = [lines[other] ?? "", lines[i] ?? ""];
  }
  return Buffer.from(lines.join("\n"), "latin1");
}

/** Every few ends of tags are lost. */
const unclosed = (bytes: Buffer, next: Next): Buffer =>
  Buffer.from(
    bytes.toString("latin1").replace(/<\/[a-z0-9]{1,8}>|>/g, (tag) => (next(5) === 0 ? "" : tag)),
    "latin1",
  );

function reencoded(bytes: Buffer, next: Next): Buffer {
  const text = bytes.toString("utf8");
  const ways: (() => Buffer)[] = [
    () => Buffer.from(text, "utf16le"),
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]),
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le").subarray(1)]),
    () => Buffer.from(text, "latin1"),
    () => Buffer.from(bytes.toString("latin1"), "utf8"),
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
    () => insert(bytes, next(bytes.length), Buffer.from([0xc3, 0x28, 0xe2, 0x82, 0xf0, 0x9f])),
  ];
  return (ways[next(ways.length)] ?? (() => bytes))();
}

/** The ways in which a file may be broken. */
const WAYS: readonly ((bytes: Buffer, next: Next) => Buffer)[] = [
  (bytes, next) => bytes.subarray(0, next(bytes.length)),
  (bytes, next) => bytes.subarray(next(bytes.length)),
  (bytes, next) => {
    const at = next(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + next(400))]);
  },
  (bytes, next) => {
    const at = next(bytes.length);
    return insert(bytes, at, bytes.subarray(Math.max(0, at - next(2000)), at));
  },
  (bytes, next) => insert(bytes, next(bytes.length), Buffer.from(JUNK[next(JUNK.length)] ?? "")),
  flipped,
  shuffled,
  unclosed,
  reencoded,
  (bytes, next) => insert(bytes, next(bytes.length), Buffer.from((RUNS[next(RUNS.length)] ?? "").repeat(RUN))),
  (bytes, next) => insert(bytes, next(bytes.length), Buffer.alloc(1 + next(64))),
];

/** A broken version of a file: the same one for the same seed. Every way takes its turn; every third version is broken in two. */
export function broken(bytes: Buffer, seed: number): Buffer {
  const next = random(seed);
  const ways = [WAYS[seed % WAYS.length], ...(seed % 3 === 2 ? [WAYS[next(WAYS.length)]] : [])];
  return ways.reduce((whole, way) => (way && whole.length > 0 ? way(whole, next) : whole), bytes);
}
