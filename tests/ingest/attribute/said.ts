import { attribute } from "../../../ingest/attribute/attribute.ts";
import { item, meeting } from "../understand/meetings.ts";

/** What is said of each sentence: `office! act`, `office~ act` where it is carried on, `office act` where nobody is named, `-` where nobody speaks. */
export function said(title: string | null, ...lines: readonly string[]): string[] {
  const { items } = attribute(meeting([item(title, ...lines)]), []);
  return items
    .flatMap(({ passages }) => passages.flat())
    .map(({ contribution: c }) => {
      if (!c) return "-";
      return `${c.office}${c.explicit === true ? "!" : c.explicit === false ? "~" : ""} ${c.act}`;
    });
}
