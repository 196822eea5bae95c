import type { Layout } from "./layout.ts";
import { type Line, type View, partedLine } from "./line.ts";
import { paperMeeting } from "./paper.ts";

const RUN_IN =
  /^(?<number>(?:[A-Z]{2,5}\s?)?\d{1,4}(?:[a-z]|\/\d{2,4})?)[.)]?\s+(?<title>\p{Lu}[\p{Lu}\p{N}\s,’'&()/:;.“”"-]{2,200}?)(?:\s*[–—]|\s+-)\s*(?<rest>\S.*)$/su;

/** '311 DECLARATIONS OF INTEREST – Councillor Hoyle declared …' as number, title and text. */
const parted = (lines: readonly Line[]): Line[] =>
  lines.flatMap((line) => {
    const { number, title, rest } = RUN_IN.exec(line.text)?.groups ?? {};
    if (number === undefined || title === undefined || rest === undefined) return [line];
    return partedLine(line, [number, title, rest], { first: Math.max(1, line.gap), later: 1 });
  });

/** Minutes set as a running text: number, title in capitals, a dash and the text in one paragraph. */
export const runIn: Layout = {
  name: "run-in",
  recognise(view: View) {
    const titles = view.lines.filter((line) => RUN_IN.test(line.text)).length;
    return titles < 2 ? 0 : Math.min(0.92, 0.6 + titles * 0.08);
  },
  read: (view: View) => [paperMeeting("run-in", view, parted(view.lines))],
};
