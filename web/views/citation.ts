/** The ways to cite a passage; the first is the default. */
export const CITATION_STYLES = ["footnote", "harvard", "oscola", "apa", "bibtex", "ris"] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

const WORDS: Readonly<Record<CitationStyle, string>> = {
  footnote: "Report footnote",
  harvard: "Harvard",
  oscola: "OSCOLA",
  apa: "APA",
  bibtex: "BibTeX",
  ris: "RIS",
};

export interface CitationView {
  style: CitationStyle;
  text: string;
  /** Is of several lines whose breaks matter. */
  lines: boolean;
  /** `citation`: what stands there when it is chosen. */
  choices: { value: CitationStyle; text: string; checked: boolean; citation: string }[];
}

/** The citation in the style chosen, and the other styles to choose from. */
export function citationView(citations: Readonly<Record<string, string>>, style: CitationStyle): CitationView {
  const text = citations[style] ?? "";
  return {
    style,
    text,
    lines: text.includes("\n"),
    choices: CITATION_STYLES.map((value) => ({ value, text: WORDS[value], checked: value === style, citation: citations[value] ?? "" })),
  };
}
