/** From sources to meetings that know whose they were and when: the first stages of the way of the data. */
export { type WebOptions } from "./sources/web.ts";
export { type Found, type SourceResult, findSources, openSource, refusal } from "./sources/index.ts";
export { readManifest, type Manifest } from "./sources/manifest.ts";
export { readDocument } from "./formats/index.ts";
export { parse } from "./layouts/index.ts";
export { Places } from "./place/index.ts";
export { REFERENCE, loadFacts, type Facts } from "./reference/load.ts";
