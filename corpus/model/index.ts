export * from "./answers.ts";
export * from "./config.ts";
export * from "./errors.ts";
export * from "./question.ts";
export * from "./record.ts";
export * from "./reference.ts";
export * from "./vocabulary.ts";
