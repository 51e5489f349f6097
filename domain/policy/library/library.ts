import { congChuc3352025 } from "./cong-chuc-335-2025/policy.ts";
import { congChuc3352025v2 } from "./cong-chuc-335-2025/version-2.ts";
import { dang3662025 } from "./dang-366-2025/policy.ts";
import { dang3662025v2 } from "./dang-366-2025/version-2.ts";
import { hocTapNoiBo2026 } from "./hoc-tap-noi-bo-2026/policy.ts";
import { hocTapNoiBo2026v2 } from "./hoc-tap-noi-bo-2026/version-2.ts";
import type { Policy } from "../policy.ts";
import { firstNameOf, parseName } from "../policy-name.ts";

/** The rule books that come with the product, in every version; the versions of one ascend. */
export const POLICIES: readonly Policy[] = [
  dang3662025,
  dang3662025v2,
  congChuc3352025,
  congChuc3352025v2,
  hocTapNoiBo2026,
  hocTapNoiBo2026v2,
];

/** The rule book of a year without a chosen one, in its newest version. */
export const DEFAULT_POLICY = dang3662025v2.id;

/** The default rule book as a document. */
export function standardPolicy(): Policy {
  return dang3662025v2;
}

/** The policy of a name: `id@version` exactly, `id` its newest version. */
export function findPolicy(name: string): Policy | undefined {
  const { id, version } = parseName(name);
  return POLICIES.findLast(
    (policy) => policy.id === id && (version === undefined || policy.version === version),
  );
}

/** The exact name of a stored one: a bare id of the product's is from the time when each rule book had one version. */
export function storedName(name: string): string {
  const first = firstNameOf(name);
  return findPolicy(first) === undefined ? name : first;
}

/** Whether a bare id means this version. */
export function isNewest(policy: Policy): boolean {
  return findPolicy(policy.id) === policy;
}
