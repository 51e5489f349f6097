import { boardState } from "../../../domain/register/board.ts";
import type { Day } from "../../../domain/values/day.ts";
import type { RunId, UnitId } from "../../../domain/values/ids.ts";
import { type Period, periodEnd } from "../../../domain/values/period.ts";
import { storedName } from "../../../domain/policy/library/library.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import { listSettings } from "../../../domain/facts/chosen-policy.ts";
import { rowsOfBook } from "../../../domain/facts/book-rows.ts";
import { parseSettings } from "../../../domain/facts/settings.ts";
import type { ProblemCode } from "../../../domain/vocabulary/faults/problem-code.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { vietnamDay } from "../../../domain/values/vietnam-time.ts";
import { checkGate, type OfficeRegister } from "../open/gate.ts";
import { manifestOf } from "../facts/manifest.ts";
import { requireRun } from "../store/run-store.ts";
import { type RunStepDeps, runReason } from "./run-step-deps.ts";
import { otherPinnedPolicy, policyInYear } from "../open/policy-of-year.ts";
import { runObjectKey } from "../store/run-objects.ts";
import type { RunPins } from "../store/run-records.ts";

/** More years than the longest streak of any policy. */
const EARLIER_YEARS = 9;

/** The machine continues with the manifest only when the gate is open. */
export interface GateAnswer {
  readonly run: RunId;
  readonly open: boolean;
}

/**
 * Pins the sequences that the run counts. The pins are stored once in the run, and the manifest is written from them,
 * so that a repeated gate writes the same manifest despite changes in between.
 */
export async function gateStep(deps: RunStepDeps, id: RunId): Promise<GateAnswer> {
  const { store, objects, committee } = deps;
  let run = await requireRun(store, id);
  if (run.status === "running" && run.registers.length === 0) {
    const pins = await decidePins(deps, run);
    if (pins.kind === "refused") await store.update(id, { status: "refused", reason: pins.reason });
    else {
      const { kind: _pinned, ...pinned } = pins;
      await store.pin(id, pinned);
    }
    run = await requireRun(store, id);
  }
  if (run.status !== "running") return { run: id, open: false };
  await objects.put(runObjectKey.manifest(id), manifestOf(run, committee));
  return { run: id, open: true };
}

type Pins = ({ readonly kind: "pinned" } & RunPins) | { readonly kind: "refused"; readonly reason: string };

async function decidePins(deps: RunStepDeps, run: RunResponse): Promise<Pins> {
  const { ledger, store, committee } = deps;
  const { year, period } = run;
  const plain = (await store.policies.resolve(storedName(run.policy)))?.policy;
  if (plain === undefined) return refused("unknown-policy", run.policy);
  const policy = await policyInYear({ runs: store, committee }, run, plain);
  if (periodEnd(period) < policy.effective) return refused("policy-not-in-force", run.policy);
  if (!run.dryRun) {
    const published = await store.published(committee, year, period, run.book);
    if (published !== undefined && published !== run.supersedes?.run)
      return refused("already-published", published);
  }
  const gate = await checkGate(ledger, { committee, year, period });
  if (gate.kind === "no-catalogue") return refused("no-catalogue", String(year));
  if (gate.kind === "not-locked" && !run.dryRun) return refused("registers-not-locked", gate.units.join(","));
  const pinned = run.dryRun ? undefined : await otherPinnedPolicy(store, committee, year, policy);
  if (pinned !== undefined) return refused("policy-pinned", pinned);
  const settings = parseSettings(policy, rowsOfBook(gate.catalogue, run.book ?? "first"));
  if (!settings.ok) return refused("invalid-settings", settings.setting);
  const second = run.against && (await store.policies.resolve(storedName(run.against)))?.policy;
  if (run.against !== undefined && second === undefined) return refused("unknown-policy", run.against);
  await store.keepPolicy(run.id, policy);
  if (second)
    await store.keepSecondPolicy(run.id, await policyInYear({ runs: store, committee }, run, second));
  const countsDues = [policy, second].some((one) => one && one.dues !== undefined);
  return {
    kind: "pinned",
    registers: gate.registers.map(({ unit, seq }) => ({ unit, year, seq })),
    earlier: [
      ...(await earlierRegisters(ledger, committee, year)),
      ...(!countsDues ? [] : await lastYearsRegisters(ledger, gate.registers, committee, year)),
    ],
    waiting: waitingUnits(gate.registers, period, vietnamDay(deps.now())),
    settings: listSettings(policy, settings.settings, periodEnd(period)),
  };
}

/** Units whose registers are still open for the period, with their delays. */
function waitingUnits(registers: readonly OfficeRegister[], period: Period, today: Day): RunPins["waiting"] {
  return registers
    .map((register) => ({ unit: register.unit, state: boardState(register, period, today) }))
    .filter(({ state }) => state !== "locked");
}

/** The committee's non-empty registers of earlier years, which hold the decisions about those years. */
async function earlierRegisters(ledger: Ledger, unit: UnitId, year: number): Promise<RunPins["earlier"]> {
  const registers = Array.from({ length: EARLIER_YEARS }, (_, index) => ({ unit, year: year - 1 - index }));
  const heads = await ledger.heads(registers);
  return registers
    .map((register, index) => ({ ...register, seq: heads[index]?.seq ?? 0 }))
    .filter(({ seq }) => seq > 0);
}

/** The units' non-empty registers of last year, of which a policy with dues reads what they left open. */
async function lastYearsRegisters(
  ledger: Ledger,
  now: readonly OfficeRegister[],
  committee: UnitId,
  year: number,
): Promise<RunPins["earlier"]> {
  const registers = now.flatMap(({ unit }) => (unit === committee ? [] : [{ unit, year: year - 1 }]));
  const heads = await ledger.heads(registers);
  return registers
    .map((register, index) => ({ ...register, seq: heads[index]?.seq ?? 0 }))
    .filter(({ seq }) => seq > 0);
}

function refused(code: ProblemCode, value: string): Pins {
  return { kind: "refused", reason: runReason(code, value) };
}
