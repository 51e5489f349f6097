import { html, nothing, type TemplateResult } from "lit/html.js";
import { formatDayText } from "../../../../domain/wording/day-text.ts";
import type { PolicySummary } from "../../../../domain/protocol/policies.ts";
import { POLICY_VIEW_TEXTS } from "../../../../domain/texts/pane/policies.ts";
import { select } from "./controls.ts";
import { hint } from "./page.ts";
import type { View } from "./view.ts";
import { formatTime } from "./format.ts";

/** The policy for a run: the chosen one, else the service's first. */
export function chosenPolicy({ state }: View): PolicySummary | undefined {
  const { policies, policy } = state.runs;
  return policies.find(({ name }) => name === policy) ?? policies[0];
}

export function formatPolicy(
  { say, state }: View,
  { name: called, id, title, version }: PolicySummary,
): string {
  const name = title[state.language];
  return called === id ? name : say(POLICY_VIEW_TEXTS.own, { title: name, version });
}

/** A choice of policies by name, with the origin of their values: law, local decisions, or assumptions. */
export function policyChoice(
  view: View,
  id: string,
  label: string,
  chosen: PolicySummary | undefined,
  onChange: (name: string) => void,
): TemplateResult {
  const choices = view.state.runs.policies.map((policy) => ({
    value: policy.name,
    text: formatPolicy(view, policy),
  }));
  return html`${select({ id, label, chosen: chosen?.name ?? "", choices, onChange })}
  ${chosen === undefined ? nothing : [hint(formatSince(view, chosen)), hint(view.say(POLICY_VIEW_TEXTS.sources, chosen.sources))]}`;
}

function formatSince(view: View, { effective, publishedAt }: PolicySummary): string {
  const since = view.say(POLICY_VIEW_TEXTS.effective, { day: formatDayText(effective) });
  return publishedAt === null
    ? since
    : `${since}; ${view.say(POLICY_VIEW_TEXTS.publishedBy, { at: formatTime(view, publishedAt) })}`;
}
