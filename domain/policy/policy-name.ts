import type { Policy } from "./policy.ts";

/** A policy's name in a run: `dang-366-2025`, or `dang-366-2025@2` for exactly one version. */
export const POLICY_NAME = /^[a-z0-9][a-z0-9-]{0,59}(@[A-Za-z0-9][A-Za-z0-9._-]{0,19})?$/;

export function nameOf({ id, version }: Pick<Policy, "id" | "version">): string {
  return `${id}@${version}`;
}

export function parseName(name: string): { readonly id: string; readonly version: string | undefined } {
  const [id = "", version] = name.split("@");
  return { id, version };
}

/**
 * The exact name of what was written when every rule book had one version: a worked case, or a run of that time. Its
 * bare id means version 1, whatever has come since.
 */
export function firstNameOf(name: string): string {
  const { id, version = "1" } = parseName(name);
  return nameOf({ id, version });
}
