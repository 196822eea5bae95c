/** The kinds of things that can be withdrawn, the smallest first. */
export const WHATS = ["passage", "item", "meeting", "source"] as const;
export type What = (typeof WHATS)[number];
