import { peopleIn } from "./people.ts";

/** A list in two columns holds no more rows. */
const MOST_ROWS = 40;
/** Posts that begin what the second column says: 'Committee Officer, NCC | Chief Constable'. */
const POST =
  /(?<!\b(?:Deputy|Assistant|Acting|Temporary|Interim|Senior|of|the|and|for|Office))\s(?=(?:(?:Deputy|Assistant|Acting|Temporary|Interim) )?(?:Police(?:, Fire)? and Crime Commissioner|PF?CC\b|Chief (?:Constable|Executive|Finance Officer|of Staff)|Treasurer|Superintendent|Inspector|Director of|Head of))/u;

type Row = string[];

/** What stands below two names, parted between them. */
function posts(text: string): [string, string] {
  const at = POST.exec(text)?.index;
  return at === undefined ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

/** The rows below two heads side by side as the people of each, with their posts in brackets. */
function columnsOf(rows: readonly string[]): [Row, Row] {
  const columns: [Row, Row] = [[], []];
  let single = false;
  for (const row of rows) {
    const names = peopleIn(row).map(({ name, notes }) => (notes.length > 0 ? `${name} (${notes.join(", ")})` : name));
    const [first, second] = names;
    if (first !== undefined) {
      // Who stands alone stands in the longer column: more come to speak than to serve.
      single = second === undefined;
      if (!single) columns[0].push(first);
      columns[1].push(second ?? first);
      continue;
    }
    const [left, right] = single ? ["", row] : posts(row);
    for (const [i, post] of [left, right].entries()) {
      const column = columns[i === 0 ? 0 : 1];
      const last = column.at(-1);
      if (post !== "" && last !== undefined) column.splice(-1, 1, `${last} (${post})`);
    }
  }
  return columns;
}

/**
 * Lines with two lists of people side by side, a blank between their columns ('Officers Present: Others Present:' over 'Mrs Roe Mr Dale' over
 * 'Solicitor Chief Constable'), as one list below the other. `heads`: the heads in a line that is nothing but heads. Linear.
 */
export function columnsApart(lines: readonly string[], heads: (text: string) => readonly string[]): string[] {
  const result: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [left, right, more] = heads(lines[at] ?? "");
    if (left === undefined || right === undefined || more !== undefined) {
      result.push(lines[at] ?? "");
      continue;
    }
    const rest = lines.slice(at + 1, at + 1 + MOST_ROWS);
    const end = rest.findIndex((line) => heads(line).length > 0);
    const rows = end < 0 ? rest : rest.slice(0, end);
    const columns = columnsOf(rows);
    result.push(left, ...columns[0], right, ...columns[1]);
    at += rows.length;
  }
  return result;
}
