import { MessageChannel, type Worker } from "node:worker_threads";
import type { Member } from "./member.ts";
import { startReading } from "./threads.ts";

/** Has the corpus read into arrays, by one thread at a time, which gives them to all members of a pool. */
export class ArrayReading {
  private readonly path: string;
  private readonly members: ReadonlySet<Member>;
  private thread: Worker | null = null;
  /** Those who get what is being read now, and those who came too late for it. */
  private served = new Set<Member>();
  private readonly late = new Set<Member>();
  private closed = false;
  private readonly failed: (error: Error) => void;

  /** @param failed is told where arrays cannot hold the corpus: plain SQL then goes on answering */
  constructor(path: string, members: ReadonlySet<Member>, failed: (error: Error) => void) {
    this.path = path;
    this.members = members;
    this.failed = failed;
  }

  begin(): void {
    if (this.thread !== null || this.closed) return;
    this.late.clear();
    this.served = new Set(this.members);
    const ports = [...this.served].map((member) => {
      const { port1, port2 } = new MessageChannel();
      member.connect(port2);
      return port1;
    });
    this.thread = startReading({ path: this.path, ports });
    this.thread.on("error", this.failed);
    this.thread.on("exit", () => {
      this.thread = null;
      if (this.late.size > 0) this.begin();
    });
  }

  askedBy(member: Member): void {
    if (this.thread === null) this.begin();
    else if (!this.served.has(member)) this.late.add(member);
  }

  close(): void {
    this.closed = true;
    void this.thread?.terminate();
  }
}
