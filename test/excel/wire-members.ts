import { wireClasses } from "../../infra/local/excel/wire/wire-classes.ts";

/** A member that the wire answers, by its name in Excel's interface. */
export interface WireMember {
  readonly owner: string;
  readonly name: string;
  readonly isAssigned: boolean;
}

const PARTS = ["read", "write", "open", "call"] as const;

export const wireMembers: readonly WireMember[] = Object.entries(wireClasses).flatMap(([owner, answered]) =>
  PARTS.flatMap((part) =>
    Object.keys((answered as Readonly<Record<string, object>>)[part] ?? {}).map((name) => ({
      owner,
      name: `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      isAssigned: part === "write",
    })),
  ),
);
