import type { RunId } from "../../domain/ids.ts";
import { findPolicy } from "../../domain/policy/library.ts";
import { periodEnd } from "../../domain/period.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import { listSettings, readSettings } from "../../domain/score/settings.ts";
import type { ProblemCode } from "../../domain/texts/problems.ts";
import { checkGate } from "./gate.ts";
import { manifestOf } from "./manifest.ts";
import { requireRun, type RunContext, runReason } from "./run-context.ts";
import { runObjectKey } from "./run-objects.ts";

/** The machine goes on to the manifest only through an open gate. */
export interface GateAnswer {
  readonly run: RunId;
  readonly open: boolean;
}

/**
 * Pins what the run counts. The pins are stored once, in the run itself, and the manifest is written from there: a
 * repeated gate writes the same manifest, whatever was entered meanwhile.
 */
export async function gateStep(context: RunContext, id: RunId): Promise<GateAnswer> {
  const { store, objects, committee } = context;
  let run = await requireRun(store, id);
  if (run.status === "running" && run.registers.length === 0) {
    const pins = await decidePins(context, run);
    if (pins.kind === "refused") await store.update(id, { status: "refused", reason: pins.reason });
    else await store.pin(id, pins);
    run = await requireRun(store, id);
  }
  if (run.status !== "running") return { run: id, open: false };
  await objects.put(runObjectKey.manifest(id), manifestOf(run, committee));
  return { run: id, open: true };
}

type Pins =
  | ({ readonly kind: "pinned" } & Pick<RunResponse, "registers" | "settings">)
  | { readonly kind: "refused"; readonly reason: string };

async function decidePins({ ledger, store, committee }: RunContext, run: RunResponse): Promise<Pins> {
  const { year, period } = run;
  const policy = findPolicy(run.policy);
  if (policy === undefined || periodEnd(period) < policy.effective)
    return refused("unknown-policy", run.policy);
  if (!run.dryRun) {
    const published = await store.published(committee, year, period);
    if (published !== undefined) return refused("already-published", published);
  }
  const gate = await checkGate(ledger, { committee, year, period });
  if (gate.kind === "no-catalogue") return refused("no-catalogue", String(year));
  if (gate.kind === "not-locked" && !run.dryRun) return refused("registers-not-locked", gate.units.join(","));
  const settings = readSettings(policy, gate.catalogue);
  if (!settings.ok) return refused("invalid-settings", settings.setting);
  return {
    kind: "pinned",
    registers: gate.registers.map(({ unit, seq }) => ({ unit, year, seq })),
    settings: listSettings(policy, settings.settings, periodEnd(period)),
  };
}

function refused(code: ProblemCode, value: string): Pins {
  return { kind: "refused", reason: runReason(code, value) };
}
