import { expect, it } from "vitest";
import type { Correction } from "../../../corpus/model/index.ts";
import { correctionViews } from "../../../web/views/corrections.ts";

const made = (field: string, value: string, was: string): Correction => ({
  id: "x",
  field,
  value,
  was,
  by: "A. Clerk",
  date: "2026-11-20",
  reason: "misprint",
});
const END = "by A. Clerk on 20 Nov 2026: misprint";

it.each([
  ["date", "2022-12-15", "2022-12-14", `date: 15 December 2022 (read as: 14 December 2022), ${END}`],
  ["office:2", "member", "commissioner", `who speaks (2): Panel member (read as: Commissioner), ${END}`],
  ["act", "concern", "statement, question", `what they do: is concerned (read as: says, asks), ${END}`],
  ["topics", "+lcjb -s106", "s106", `topics: with LCJB, without s106 (read as: s106), ${END}`],
  ["topics", "+lcjb", "", `topics: with LCJB (read as: none), ${END}`],
  ["venue", "", "Hall", `place: not known (read as: Hall), ${END}`],
  ["procedural", "true", "true", `procedure: yes (as read), ${END}`],
])("a correction of %s is told in the words of the pages", (field, value, was, text) => {
  expect(correctionViews([made(field, value, was)], new Map([["lcjb", "LCJB"]]))).toEqual([{ id: "x", text }]);
});
