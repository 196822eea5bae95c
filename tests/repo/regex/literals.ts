/** A regular expression as it stands in a source file. */
export interface Written {
  source: string;
  flags: string;
  line: number;
}

/** After these a slash begins an expression; after a name, a number or a closing bracket it divides. */
const BEFORE = /(?:^|[(,=:[!&|?{};+<>~*%^-]|\b(?:return|typeof|case|in|of|throw|await|yield))\s*$/;
/** Blanks tell nothing but that a word has ended. */
const AFTER_WORD = /(?<=\s)\s+$/;
const LITERAL = /\/(?![*/])(?<source>(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/(?<flags>[a-z]*)/y;
const SKIPPED = /\/\/[^\n]*|\/\*[^]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/y;

/** The words of a template, up to its end or the next '${'. */
const WORDS = /(?:\\[^]|\$(?!\{)|[^\\`$])*(?:`|\$\{)/y;

/** The regular expressions that a TypeScript file writes as literals, those inside the braces of templates too. */
export function literalsIn(code: string): Written[] {
  const found: Written[] = [];
  /** For each template that is open, how many braces are open in its code. */
  const templates: number[] = [];
  let before = "";
  for (let at = 0; at < code.length;) {
    const letter = code.charAt(at);
    if (letter === "`" || (letter === "}" && templates.at(-1) === 0)) {
      if (letter === "}") templates.pop();
      WORDS.lastIndex = at + 1;
      const words = WORDS.exec(code)?.[0] ?? "";
      if (words.endsWith("{")) templates.push(0);
      before = words.endsWith("{") ? "{" : '"';
      at += 1 + words.length;
      continue;
    }
    const open = templates.length - 1;
    if (open >= 0 && (letter === "{" || letter === "}")) templates[open] = (templates[open] ?? 0) + (letter === "{" ? 1 : -1);
    SKIPPED.lastIndex = LITERAL.lastIndex = at;
    const skipped = SKIPPED.exec(code)?.[0];
    const literal = skipped === undefined && BEFORE.test(before) ? LITERAL.exec(code) : null;
    if (literal?.groups) found.push({ source: "", flags: "", ...literal.groups, line: code.slice(0, at).split("\n").length });
    const text = skipped ?? literal?.[0] ?? letter;
    if (!/^\/[/*]/.test(text)) before = skipped !== undefined || literal ? '"' : (before + text).slice(-12).replace(AFTER_WORD, "");
    at += text.length;
  }
  return found;
}
