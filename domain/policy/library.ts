import { dang3662025 } from "./dang-366-2025/policy.ts";
import type { Policy } from "./policy.ts";

const POLICIES: readonly Policy[] = [dang3662025];

/** The rule book of this id, or undefined. */
export function findPolicy(id: string): Policy | undefined {
  return POLICIES.find((policy) => policy.id === id);
}
