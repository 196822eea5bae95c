import { defineConfig } from "vitest/config";

const shared = {
  env: { TZ: "Europe/London", LOG_LEVEL: "silent" },
  testTimeout: 60_000,
  hookTimeout: 120_000,
};
const OUTSIDE = ["tests/contract/**/*.test.ts", "tests/e2e/**/*.test.ts"];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: "rooms", include: ["tests/**/*.test.ts"], exclude: OUTSIDE } },
      // The whole program, started as its users start it: on the sample, which is made first.
      { test: { ...shared, name: "outside", include: OUTSIDE, globalSetup: "tests/support/sample.global.ts" } },
    ],
  },
});
