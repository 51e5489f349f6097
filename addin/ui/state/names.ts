import type { RowNames } from "../../../domain/forms/sheet/row-title.ts";

/** Display names of ids and keys. */
export interface Names {
  /** Full names by the identity provider's id. */
  readonly users: ReadonlyMap<string, string>;
  /** Names of the rows that others refer to. */
  readonly labels: RowNames;
}

export const NO_NAMES: Names = {
  users: new Map(),
  labels: { labelOf: () => undefined, show: () => "" },
};
