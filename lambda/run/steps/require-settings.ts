import type { OrganisationFacts } from "../../../domain/facts/facts.ts";
import { parseSettings, type Settings } from "../../../domain/facts/settings.ts";
import type { Policy } from "../../../domain/policy/policy.ts";

/** @throws Error for a wrong setting, since the gate refuses a run whose catalogue has one at this sequence */
export function requireSettings(policy: Policy, facts: OrganisationFacts): Settings {
  const catalogue = facts.registers.find((register) => register.unit === facts.committee);
  const parsed = parseSettings(policy, catalogue?.rows ?? []);
  if (!parsed.ok) throw new Error(`setting ${parsed.setting} has a wrong value`);
  return parsed.settings;
}
