/** A venue as printed without the link to its map and a full stop; null: nothing is left. */
export function cleanVenue(text: string): string | null {
  const venue = text
    .replace(/\s+/g, " ")
    .replace(/\s*\b(?:view directions|gweld cyfarwyddiadau)\b\.?\s*$/i, "")
    .replace(/[\s.,;|]+$/, "")
    .trim();
  return venue === "" ? null : venue.slice(0, 300);
}
