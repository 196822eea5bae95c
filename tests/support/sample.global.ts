import { run } from "./app.ts";

/** Makes the sample once, before the programs that serve it are started side by side. */
export default async function makeSample(): Promise<void> {
  const { code, err } = await run(["sample"], { CORPUS: "data/sample.sqlite" });
  if (code !== 0) throw new Error(`the sample could not be made:\n${err}`);
}
