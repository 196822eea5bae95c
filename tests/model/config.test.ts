import { describe, expect, it } from "vitest";
import { InvalidError, readSettings } from "../../corpus/model/index.ts";
import { isFile } from "../../corpus/store/is-file.ts";

function faultsOf(environment: Record<string, string>): string[] {
  try {
    readSettings(environment, isFile);
    return [];
  } catch (error) {
    if (error instanceof InvalidError) return error.faults.map(({ parameter }) => parameter);
    throw error;
  }
}

describe("settings", () => {
  it("have defaults; what is empty is as if it were not set", () => {
    expect(readSettings({ PORT: "", HOST: "", OTHER: "x" })).toMatchObject({
      PORT: 3000,
      HOST: "127.0.0.1",
      CORPUS: "data/corpus.sqlite",
      RATE_LIMIT: 600,
    });
  });

  it.each([
    { PORT: "0" },
    { PORT: "65535" },
    { RATE_LIMIT: "0" },
    { PUBLIC_URL: "https://minutes.example/base" },
    { PUBLIC_INDEXING: "true" },
    { TRUST_PROXY: "1" },
    { HOST: "localhost" },
    { HOST: "::1" },
    { TAXONOMY: "package.json", CORRECTIONS: "README.md" },
    { TRUST_PROXY: "loopback, 10.0.0.0/8, ::1, fc00::/7" },
    { SEARCH_ENGINE: "embedded" },
    { SEARCH_ENGINE: "meilisearch", MEILI_URL: "http://127.0.0.1:7701", MEILI_API_KEY: "x", MEILI_INDEX: "minutes_1" },
    { MEILI_INDEX: "m".repeat(395), MEILI_API_KEY: "~a key!" },
  ])("may be %o", (environment) => expect(faultsOf(environment)).toEqual([]));

  it.each([
    { PORT: "65536" },
    { PORT: "-1" },
    { PORT: "0x50" },
    { PORT: " " },
    { PORT: "3000.5" },
    { RATE_LIMIT: "many" },
    { PUBLIC_URL: "minutes.example" },
    { PUBLIC_URL: "ftp://minutes.example" },
    { PUBLIC_URL: "https://name:word@minutes.example" },
    { PUBLIC_URL: "https://name@minutes.example" },
    { PUBLIC_URL: "https://minutes.example/base?" },
    { PUBLIC_URL: "https://minutes.example/?q=1" },
    { PUBLIC_URL: "https://minutes.example/base#top" },
    { MEILI_URL: "http://127.0.0.1:7700?q=1" },
    { PUBLIC_INDEXING: "yes" },
    { TRUST_PROXY: "everybody" },
    { TRUST_PROXY: "true" },
    { TRUST_PROXY: "10.0.0.0/33" },
    { TRUST_PROXY: "10.0.0.0/0" },
    { TRUST_PROXY: "10.0.0.1/8/8" },
    { TRUST_PROXY: "10.0.0.1,," },
    { SEARCH_ENGINE: "other" },
    { MEILI_URL: "127.0.0.1:7700" },
    { LOG_LEVEL: "loud" },
    { MEILI_URL: "http://name:word@127.0.0.1:7700" },
    { MEILI_URL: "http://name@127.0.0.1:7700" },
    { MEILI_API_KEY: "ключ" },
    { MEILI_API_KEY: "two\nlines" },
    { MEILI_INDEX: "a b" },
    { MEILI_INDEX: "m".repeat(396) },
    { MEILI_INDEX: "minutes-next" },
    { HOST: "999.1.1.1" },
    { TAXONOMY: "no/such/file.yaml" },
    { CORRECTIONS: "tests" },
  ])("may not be %o", (environment) => expect(faultsOf(environment)).toEqual(Object.keys(environment)));

  it("that are secret are not told where they are wrong", () => {
    const read = () => readSettings({ MEILI_API_KEY: "ключ", MEILI_URL: "http://name:word@127.0.0.1:7700" });
    expect(read).toThrow(
      /^MEILI_URL: no name or password: the key is MEILI_API_KEY; MEILI_API_KEY: printable ASCII only: it goes into a header$/,
    );
  });

  it("that are wrong are all named at once", () => {
    expect(faultsOf({ PORT: "x", RATE_LIMIT: "x", LOG_LEVEL: "x" })).toEqual(["PORT", "RATE_LIMIT", "LOG_LEVEL"]);
  });
});
