/** From bytes to a meeting that knows whose it was and when: the three first stages of the way of the data. */
export { readDocument } from "./formats/index.ts";
export { parse } from "./layouts/index.ts";
export { Places } from "./place/index.ts";
export { REFERENCE, loadFacts, type Facts } from "./reference/load.ts";
