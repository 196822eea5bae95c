import { setTimeout as sleep } from "node:timers/promises";
import type { Meilisearch } from "meilisearch";
import { z } from "zod";
import { connect, type Place } from "./client.ts";
import type { IndexDocument } from "./documents.ts";
import { asEngineError, EngineError } from "./errors.ts";
import type { Bounds } from "./http.ts";
import { type Mark, MARK_ID } from "./mark.ts";
import { settingsToSend } from "./settings.ts";

/** How long a request that carries documents may take, in milliseconds; the answer is short. */
const BOUNDS: Bounds = { patience: 60_000, longest: 1_000_000 };
/** How long a task may take, in milliseconds. */
const PATIENCE = 15 * 60_000;
/** How often a task is looked at: soon at first, then more seldom. */
const LOOK = { first: 10, slower: 1.5, longest: 250 } as const;

const Existing = z.object({ uid: z.string() });
const Enqueued = z.object({ taskUid: z.int() });
const Task = z.object({ status: z.string(), error: z.object({ message: z.string(), code: z.string() }).nullish() });

/** Waits until what was sent is done. */
export type Done = () => Promise<void>;

/** Sends something and waits until it is done. */
export async function settled(sent: Promise<Done>): Promise<void> {
  const done = await sent;
  await done();
}

/** Writes to indexes. What is sent is done only when its task has succeeded; whatever goes wrong is an EngineError. */
export class IndexWriter {
  private readonly client: Meilisearch;

  constructor(place: Place) {
    this.client = connect(place, BOUNDS);
  }

  create(index: string): Promise<Done> {
    return this.send(() => this.client.createIndex(index, { primaryKey: "id" }));
  }

  settings(index: string): Promise<Done> {
    return this.send(() => this.client.index(index).updateSettings(settingsToSend()));
  }

  put(index: string, documents: IndexDocument[]): Promise<Done> {
    return this.send(() => this.client.index<IndexDocument>(index).addDocuments(documents));
  }

  /** Takes away what is left of meetings from before their last changes: all where they are no more. */
  removeOlder(index: string, changes: readonly { meeting: number; number: number }[]): Promise<Done> {
    const older = changes.map(({ meeting, number }) => `(meeting = ${meeting} AND change != ${number})`);
    return this.send(() => this.client.index(index).deleteDocuments({ filter: older.join(" OR ") }));
  }

  mark(index: string, mark: Mark): Promise<Done> {
    return this.send(() => this.client.index(index).addDocuments([{ id: MARK_ID, mark }]));
  }

  swap(one: string, other: string): Promise<Done> {
    return this.send(() => this.client.swapIndexes([{ indexes: [one, other], rename: false }]));
  }

  /** Removes an index; there need be none. */
  async remove(index: string): Promise<void> {
    if (await this.exists(index)) await settled(this.send(() => this.client.deleteIndex(index)));
  }

  async exists(index: string): Promise<boolean> {
    try {
      await this.checked(Existing, () => this.client.getRawIndex(index));
      return true;
    } catch (error) {
      if (error instanceof EngineError && error.apiCode === "index_not_found") return false;
      throw error;
    }
  }

  private async send(request: () => Promise<unknown>): Promise<Done> {
    const { taskUid } = await this.checked(Enqueued, request);
    return () => this.settle(taskUid);
  }

  /** Waits for a task, with a bound of our own, and takes nothing but `succeeded` for success. */
  private async settle(task: number): Promise<void> {
    const until = Date.now() + PATIENCE;
    for (let pause: number = LOOK.first; Date.now() < until; pause = Math.min(pause * LOOK.slower, LOOK.longest)) {
      const { status, error } = await this.checked(Task, () => this.client.tasks.getTask(task));
      if (status === "succeeded") return;
      if (status !== "enqueued" && status !== "processing") {
        const why = error === null || error === undefined ? status : error.message;
        throw new EngineError("engine-refused", `it could not do what it was sent: ${why}`, { apiCode: error?.code ?? "" });
      }
      await sleep(pause);
    }
    throw new EngineError("engine-away", `it has not done what it was sent within ${PATIENCE / 60_000} minutes`);
  }

  private async checked<T>(shape: z.ZodType<T>, request: () => Promise<unknown>): Promise<T> {
    try {
      return shape.parse(await request());
    } catch (error) {
      throw asEngineError(error);
    }
  }
}
