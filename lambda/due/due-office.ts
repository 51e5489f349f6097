import type { CriteriaLimits } from "../../domain/contradiction/points.ts";
import { memberships } from "../../domain/forms/catalogue/memberships.ts";
import { typedFields } from "../../domain/forms/row.ts";
import { unitsSharingPeople } from "../../domain/membership/shared-people.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { chosenPolicy } from "../../domain/facts/chosen-policy.ts";
import { rowsOfBook } from "../../domain/facts/book-rows.ts";
import { parseSettings } from "../../domain/facts/settings.ts";
import type { SecondBook } from "../../domain/board/second-dues.ts";
import type { OrganisationFacts, PublishedMatter } from "../../domain/facts/facts.ts";
import type { UnitId } from "../../domain/values/ids.ts";
import type { RuleBook } from "../../domain/vocabulary/setting.ts";
import type { Period } from "../../domain/values/period.ts";
import { periodYear } from "../../domain/values/period.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { readFacts } from "../run/facts/facts.ts";
import { type OfficeRegister, type OfficeRegisters, readOffice } from "../run/open/gate.ts";
import { criteriaOfYear } from "../run/open/criteria-of-year.ts";
import { policyInYear, policyOfYear, resolveInYear, secondOfYear } from "../run/open/policy-of-year.ts";
import type { RunStore } from "../run/store/run-store.ts";
import type { DueSummaries } from "./due-summaries.ts";
import { listPublishedRuns, type PublishedRun, readPublishedMatters } from "./published-results.ts";
import type { Reminders } from "./reminders.ts";

export interface DueDeps {
  readonly ledger: Ledger;
  readonly runs: RunStore;
  readonly committee: UnitId;
  readonly dueSummaries: DueSummaries;
  readonly reminders: Reminders;
}

/** The registers of a year with the rules that ask for what is due in them. */
export interface DueOffice {
  readonly committee: OfficeRegister;
  readonly registers: ReadonlyMap<UnitId, OfficeRegister>;
  /** The sequences of last year's registers, of which a policy with dues reads what they left open. */
  readonly lastYear: ReadonlyMap<UnitId, number>;
  readonly policy: Policy;
  /** The policy's exact name. */
  readonly policyName: string;
  /** The second rule book of the year, where there is one. */
  readonly second: { readonly name: string; readonly policy: Policy } | undefined;
  /** The most points of each criterion. */
  readonly criteria: CriteriaLimits;
  /** The other registers in which the people of a unit may have rows. */
  readonly beside: (unit: UnitId) => readonly OfficeRegister[];
  /** The units to which one of the people belongs at some time of the year. */
  readonly unitsOf: (people: ReadonlySet<string>) => ReadonlySet<string>;
  /** Runs on whose results the authority has to decide by a day of the year, or of the year after. */
  readonly published: readonly PublishedRun[];
}

/** undefined while the year has no catalogue of units, or its policy is unknown. */
export async function readDueOffice(deps: DueDeps, year: number): Promise<DueOffice | undefined> {
  const office = await readOffice(deps.ledger, { committee: deps.committee, year });
  const resolved = await resolveInYear(deps, year, await policyOfYear(deps, year));
  const second = office && (await readSecond(deps, year, office.catalogue));
  const committee = office?.registers.find(({ unit }) => unit === deps.committee);
  if (office === undefined || committee === undefined || resolved === undefined) return undefined;
  const registers = new Map(office.registers.map((register) => [register.unit, register]));
  const spans = office.catalogue
    .filter(({ form }) => form === memberships.id)
    .map(({ key, fields }) => typedFields(memberships, key, fields));
  const shared = unitsSharingPeople(spans);
  return {
    committee,
    registers,
    lastYear:
      resolved.policy.dues === undefined
        ? new Map()
        : await readSequences(deps.ledger, [...registers.keys()], year - 1),
    policy: withChoices(
      await policyInYear(deps, { year }, resolved.policy),
      rowsOfBook(office.catalogue, "first"),
    ),
    policyName: resolved.name,
    second,
    criteria: await criteriaOfYear(deps, year),
    unitsOf: (people) =>
      new Set(spans.filter(({ person }) => people.has(person)).map(({ unit }): string => unit)),
    beside: (unit) =>
      office.registers.filter(
        (register) => register.unit !== deps.committee && shared.get(unit)?.has(register.unit) === true,
      ),
    published: [
      ...(await listPublishedRuns(deps, resolved.policy, year, "first")),
      ...(second === undefined ? [] : await listPublishedRuns(deps, second.policy, year, "second")),
    ],
  };
}

async function readSecond(
  deps: DueDeps,
  year: number,
  catalogue: OfficeRegisters["catalogue"],
): Promise<DueOffice["second"]> {
  const name = await secondOfYear(deps, year);
  const resolved = name === undefined ? undefined : await resolveInYear(deps, year, name);
  if (resolved === undefined) return undefined;
  const policy = await policyInYear(deps, { year, book: "second" }, resolved.policy);
  return { name: resolved.name, policy: withChoices(policy, rowsOfBook(catalogue, "second")) };
}

/** What is due follows the office's choices, such as how often points are due, as scoring does. */
function withChoices(policy: Policy, catalogue: Parameters<typeof parseSettings>[1]): Policy {
  const choices = parseSettings(policy, catalogue);
  return choices.ok ? chosenPolicy(policy, choices.settings) : policy;
}

/** The sequences of those of the registers that hold anything. */
async function readSequences(
  ledger: Ledger,
  units: readonly UnitId[],
  year: number,
): Promise<ReadonlyMap<UnitId, number>> {
  const heads = await ledger.heads(units.map((unit) => ({ unit, year })));
  return new Map(
    units.map((unit, index): [UnitId, number] => [unit, heads[index]?.seq ?? 0]).filter(([, seq]) => seq > 0),
  );
}

/**
 * The facts from which it follows what is due in these units: their registers, those beside them, the catalogue, and what
 * the same registers of last year left open.
 */
export async function readDueFacts(
  deps: DueDeps,
  office: DueOffice,
  period: Period,
  units: readonly UnitId[],
): Promise<DueFacts> {
  const needed = new Set([
    deps.committee,
    ...units.flatMap((unit) => [unit, ...office.beside(unit).map(unitOf)]),
  ]);
  const registers = [...needed].map((unit) => ({ unit, seq: office.registers.get(unit)?.seq ?? 0 }));
  const { committee } = deps;
  const year = periodYear(period);
  const earlier = [...needed].flatMap((unit) => {
    const seq = office.lastYear.get(unit);
    return seq === undefined ? [] : [{ unit, year: year - 1, seq }];
  });
  const asked = { committee, year, period, policy: office.policyName };
  const { second: other } = office;
  const ledger = other === undefined ? deps.ledger : readOnce(deps.ledger);
  const facts = await readFacts(ledger, { ...asked, registers, earlier });
  const second = other && {
    policy: other.policy,
    facts: await readFacts(ledger, { ...asked, book: "second", registers, earlier }),
  };
  // Decisions are asked of the committee alone.
  const publishedBy = (wanted: RuleBook) =>
    units.includes(committee)
      ? readPublishedMatters(
          deps,
          office.published.filter(({ book }) => book === wanted),
        )
      : Promise.resolve([]);
  return {
    facts: withPublished(facts, await publishedBy("first")),
    second: second && {
      ...second,
      facts: withPublished(second.facts, await publishedBy("second")),
    },
  };
}

function withPublished(facts: OrganisationFacts, published: readonly PublishedMatter[]): OrganisationFacts {
  return published.length === 0 ? facts : { ...facts, published };
}

interface DueFacts {
  readonly facts: OrganisationFacts;
  /** The same as the second rule book reads them. */
  readonly second: SecondBook | undefined;
}

/** Two rule books read the same rows. */
function readOnce(ledger: Ledger): Pick<Ledger, "rowsAt"> {
  const read = new Map<string, ReturnType<Ledger["rowsAt"]>>();
  return {
    rowsAt: (register, seq) => {
      const name = `${register.unit} ${register.year} ${seq}`;
      const rows = read.get(name) ?? ledger.rowsAt(register, seq);
      read.set(name, rows);
      return rows;
    },
  };
}

function unitOf({ unit }: OfficeRegister): UnitId {
  return unit;
}
