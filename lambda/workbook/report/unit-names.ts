import type { CommitteeReport } from "./committee-report.ts";

export type NameOf = (unit: string) => string;

/** The name of a unit; of one that the catalogue does not name, its id. */
export function unitNames({ units }: Pick<CommitteeReport, "units">): NameOf {
  const names = new Map(units.map(({ unit, name }): [string, string] => [unit, name]));
  return (unit) => names.get(unit) ?? unit;
}
