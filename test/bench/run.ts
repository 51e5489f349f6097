import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Api } from "../../addin/client/api.ts";
import { BatchId, UnitId, UserId } from "../../domain/values/ids.ts";
import { yearPeriod } from "../../domain/values/period.ts";
import { findPolicy } from "../../domain/policy/library/library.ts";
import { assess } from "../../domain/score/assess.ts";
import { required as answered } from "../../infra/commands/terminal/required.ts";
import { DEMO_POLICY } from "../../infra/local/office/generator/choices.ts";
import { type Actor, type Ledger, makeLedger } from "../../lambda/ledger/ledger.ts";
import type { Tables } from "../../lambda/ledger/tables.ts";
import { readFacts } from "../../lambda/run/facts/facts.ts";
import { COMMITTEE, officeOf, YEAR } from "../run/small-office.ts";
import { withCloud } from "./bench-cloud.ts";
import { type Comparison, required, type Section } from "./comparison.ts";

const SIZES = { full: 2000, quick: 60 };
const FEWER = 10;
const CLERK: Actor = { user: UserId.parse("bench"), roles: ["Admin"], clientId: "bench" };
const MOST_ROWS = 2000;
const LANES = 4;
const POLL_MS = 100;

export const run: Section = {
  name: "run",
  title: "A dry run over many registers of four people through the state machine (wall time)",
  compare: (scale) =>
    withCloud(async ({ api, tables }) => {
      const registers = SIZES[scale];
      const ledger = ledgerOf(tables);
      const office = new GrowingOffice(ledger);
      await office.grow(1);
      const loop = await timeOfLoop(ledger, registers);
      // The first run also starts the functions.
      await timeOfRun(api);
      await office.grow(registers / FEWER);
      await timeOfRun(api);
      const fewPeak = peakOfChildren();
      await office.grow(registers);
      const time = await timeOfRun(api);
      const manyPeak = peakOfChildren();
      const data = `${registers} registers`;
      const row = (one: Pick<Comparison, "measured" | "against" | "median" | "base" | "unit" | "goal">) => ({
        ...one,
        data,
        runs: 1,
      });
      return [
        row({
          measured: "time",
          against: `one register x ${registers} in a loop`,
          unit: "ms",
          goal: 2,
          median: time,
          base: loop,
        }),
        row({
          measured: "peak RSS",
          against: `${registers / FEWER} registers`,
          unit: "MB",
          goal: 1.5,
          median: manyPeak,
          base: fewPeak,
        }),
      ];
    }),
};

function ledgerOf({ db, ledger, journal }: Tables): Ledger {
  return makeLedger({
    db,
    ledgerTable: ledger,
    journalTable: journal,
    committee: COMMITTEE,
    now: () => new Date().toISOString(),
  });
}

/** Rows are put straight into the tables; pushing them is measured elsewhere. */
class GrowingOffice {
  readonly #ledger: Ledger;
  readonly #stored = new Set<string>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  async grow(count: number): Promise<void> {
    const units = Array.from({ length: count }, (_, index) => UnitId.parse(`cb-${index + 1}`));
    const [catalogue, ...registers] = officeOf(units);
    await this.#push(required(catalogue));
    const waiting = [...registers];
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await this.#push(next);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  async #push([unit, rows]: ReturnType<typeof officeOf>[number]): Promise<void> {
    // Rows that others refer to must be in an earlier batch: units and people before memberships.
    const fresh = rows
      .filter(({ form, key }) => !this.#stored.has(`${unit} ${form} ${key}`))
      .toSorted((a, b) => Number(a.form === "memberships") - Number(b.form === "memberships"));
    for (let from = 0; from < fresh.length; from += MOST_ROWS) {
      const batch = { batchId: BatchId.parse(randomUUID()), rows: fresh.slice(from, from + MOST_ROWS) };
      const pushed = await this.#ledger.push({ unit, year: YEAR }, batch, CLERK);
      const refused =
        pushed.kind === "receipt" ? pushed.rows.find(({ status }) => status !== "accepted") : pushed;
      if (refused !== undefined) throw new Error(`not stored: ${JSON.stringify(refused)}`);
    }
    for (const { form, key } of fresh) this.#stored.add(`${unit} ${form} ${key}`);
  }
}

async function timeOfRun(api: Api): Promise<number> {
  const started = performance.now();
  const asked = { year: YEAR, period: yearPeriod(YEAR), policy: DEMO_POLICY, dryRun: true };
  const { id } = answered("run", await api.startRun(asked));
  for (;;) {
    const { status } = answered("run", await api.run(id));
    if (status === "finished") return performance.now() - started;
    if (status !== "running") throw new Error(`the run is ${status}`);
    await sleep(POLL_MS);
  }
}

/** The least that a run must do for one register, `times` times in one process: read it and assess it. */
async function timeOfLoop(ledger: Ledger, times: number): Promise<number> {
  const policy = required(findPolicy(DEMO_POLICY));
  const year = YEAR;
  const units = [COMMITTEE, UnitId.parse("cb-1")];
  const heads = await ledger.heads(units.map((unit) => ({ unit, year })));
  const registers = units.map((unit, index) => ({ unit, seq: heads[index]?.seq ?? 0 }));
  const organisation = { committee: COMMITTEE, year, period: yearPeriod(year), policy: DEMO_POLICY };
  const started = performance.now();
  for (let time = 0; time < times; time += 1) {
    assess(policy, await readFacts(ledger, { ...organisation, registers, earlier: [] }));
  }
  return performance.now() - started;
}

/** The largest memory of a function's process so far, in MB; known on Linux only. */
function peakOfChildren(): number {
  const peaks = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((id) => statusOf(id))
    .filter((status) => status.includes(`\nPPid:\t${process.pid}\n`))
    .map((status) => Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024);
  return Math.max(...peaks);
}

function statusOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/status`, "utf8");
  } catch {
    return "";
  }
}
