import { congChuc3352025 } from "./cong-chuc-335-2025/policy.ts";
import { dang3662025 } from "./dang-366-2025/policy.ts";
import { hocTapNoiBo2026 } from "./hoc-tap-noi-bo-2026/policy.ts";
import type { Policy } from "../policy.ts";

/** The rule books that come with the product. */
export const POLICIES: readonly Policy[] = [dang3662025, congChuc3352025, hocTapNoiBo2026];

/** The rule book of a year without a chosen one. */
export const DEFAULT_POLICY = dang3662025.id;

/** The default rule book as a document. */
export function standardPolicy(): Policy {
  return dang3662025;
}

export function findPolicy(id: string): Policy | undefined {
  return POLICIES.find((policy) => policy.id === id);
}
