export * from "./open.ts";
export * from "./read.ts";
export * from "./write.ts";
