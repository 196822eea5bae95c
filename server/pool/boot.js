// Node's threads do not take over the loader that knows TypeScript: a thread begins here, sets it up and goes on as thread.ts.
import { register } from "tsx/esm/api";

register();
await import("./thread.ts");
