/** How people are addressed, as part of a pattern. */
export const MR_OR_MS = "Mr|Mrs|Ms|Miss|Dr";
/** What is printed before the name of a councillor or of anybody else who attends, as part of a pattern. */
export const BEFORE_NAME = `(?:County |City |Borough |District )?Councillors?|Cllrs?|${MR_OR_MS}`;
