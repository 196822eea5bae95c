export { foldLog } from "./fold.ts";
export { keepGaps, readGaps } from "./gaps.ts";
export { asRefusal, isDamage } from "./judge.ts";
export * from "./open.ts";
export * from "./read.ts";
export * from "./rebuild-words.ts";
export * from "./stored.ts";
export { wordsFault } from "./words-mark.ts";
export * from "./write.ts";
