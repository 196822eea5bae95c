import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { highlight, snippet } from "../../corpus/text/highlight.ts";
import { findMatches } from "../../corpus/text/match-query.ts";
import { parseQuery } from "../../corpus/text/query.ts";
import { words } from "../../corpus/text/words.ts";

const marked = (q: string, text: string) => snippet(text, findMatches(parseQuery(q), words(text)));
const bare = (html: string) =>
  html
    .replace(/<\/?mark>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");

describe("a snippet", () => {
  test.each([
    ["vetting", "They vetted <b>all</b> & more", "They <mark>vetted</mark> &lt;b&gt;all&lt;/b&gt; &amp; more"],
    ['"a b"', "x a b y", "x <mark>a b</mark> y"],
    ["anti-social", "The anti-social one", "The <mark>anti-social</mark> one"],
    ["a OR b", "a c b", "<mark>a</mark> c <mark>b</mark>"],
    ["-x", "y", "y"],
    ["section 106", "S.106 money", "<mark>S.106</mark> money"],
    ["cafe", "A cafe\u0301.", "A <mark>cafe\u0301</mark>."],
  ])("of %j in %j", (q, text, html) => {
    expect(marked(q, text)).toBe(html);
  });

  test("of a long text stands round its first match", () => {
    const text = `${"before ".repeat(100)}target ${"after ".repeat(100)}`;
    const html = marked("target", text);
    expect(html).toMatch(/^… before .*<mark>target<\/mark> after .* …$/);
    expect(bare(html).length).toBeLessThan(330);
  });

  test("of a long text without a match is its beginning", () => {
    expect(snippet("word ".repeat(200), [])).toMatch(/^word .* word …$/);
  });

  test("never parts a character, and is the text again without its marks", () => {
    const piece = fc.constantFrom("😀", "<script>", "a", " ", "vetted", "&amp;", '"', "\u0301", "ﬁ", "anti-social ");
    const text = fc.array(piece, { maxLength: 400 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.constantFrom("vetting", "a OR amp", '"vetted a"', "fi anti-social"), (text, q) => {
        const found = findMatches(parseQuery(q), words(text));
        expect(bare(highlight(text, found))).toBe(text);
        const html = marked(q, text);
        expect(text).toContain(bare(html).replace(/^… | …$/g, ""));
        expect(html).not.toMatch(/\p{Surrogate}/u);
        expect(html.replace(/<\/?mark>/g, "")).not.toContain("<");
      }),
    );
  });
});
