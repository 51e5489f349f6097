import { SEEN_TEXTS } from "../../texts/document/policy-parts.ts";
import { SETTING_TEXTS } from "../../texts/vocabulary/settings.ts";
import { SUBJECT_KIND_TEXTS } from "../../texts/vocabulary/score.ts";
import { TRIGGER_TEXTS } from "../../texts/vocabulary/triggers.ts";
import type { Bilingual } from "../../values/bilingual.ts";
import { type Day, formatDay } from "../../values/day.ts";
import { SubjectKind } from "../../vocabulary/subject-kind.ts";
import { TriggerId } from "../../vocabulary/trigger.ts";
import type { RuleSetting } from "../../vocabulary/setting.ts";
import type { Policy } from "../policy.ts";
import { LEGAL_TEXTS } from "../text/legal-texts.ts";
import type { Finding } from "./finding.ts";
import { gapsOf, overlapsOf } from "./level-regions.ts";
import { listValues } from "./list-values.ts";
import type { PolicyValue } from "./policy-value.ts";

/** What a policy leaves open as of a day: levels, grounds, settings, and the texts on which it rests. */
export function findingsOf(policy: Policy, day: Day): readonly Finding[] {
  const on = day < policy.effective ? policy.effective : day;
  return [
    ...gapsOf(policy, on),
    ...overlapsOf(policy, on),
    ...grounds(policy),
    ...settings(policy),
    ...texts(policy, on),
  ];
}

function grounds({ triggers }: Policy): readonly Finding[] {
  return TriggerId.options.flatMap((id): Finding[] => {
    const known = triggers.filter((trigger) => trigger.id === id).flatMap(({ kinds }) => kinds);
    const missing = SubjectKind.options.filter((kind) => !known.includes(kind));
    // A ground that the text gives to other kinds alone is meant so.
    if (known.length > 0 || missing.length === 0) return [];
    const values = {
      ground: TRIGGER_TEXTS[id],
      kind: listed(missing.map((kind) => SUBJECT_KIND_TEXTS[kind])),
    };
    return [{ code: "ground-unknown", place: "triggers", values }];
  });
}

/** The part of a policy without which a setting changes nothing. */
function settings({ cap, levels, leaders, dues }: Policy): readonly Finding[] {
  const has: Partial<Record<RuleSetting, boolean>> = {
    "cap.rounding": cap.rounding !== undefined,
    "cap.heads": cap.heads !== undefined,
    "quality.errors": levels.some(({ conditions }) => conditions.some(({ of }) => of === "errors")),
    "leaders.ownTasks": leaders !== undefined,
    rhythm: dues !== undefined,
    "dues.inspections": dues !== undefined,
    "dues.reports": dues !== undefined,
    "dues.reportDays": dues !== undefined,
  };
  return Object.entries(has).flatMap(([name, isThere]): Finding[] =>
    isThere
      ? []
      : [
          {
            code: "setting-unknown",
            place: "settings",
            values: { setting: SETTING_TEXTS[name as RuleSetting] },
          },
        ],
  );
}

function texts(policy: Policy, day: Day): readonly Finding[] {
  const used = listValues(policy).filter(({ kind, effective }) => kind !== "assumption" && effective <= day);
  const first = new Map<string, PolicyValue>();
  for (const value of used)
    if (!first.has(value.text ?? value.source)) first.set(value.text ?? value.source, value);
  const found = [...first.values()].flatMap((value) => aboutText(value, day));
  const cited = new Set(used.map(({ text }) => text));
  const unused = LEGAL_TEXTS.filter(
    ({ number, from, ended }) => !cited.has(number) && from <= day && (ended === undefined || ended.on > day),
  );
  return [
    ...found,
    ...unused.map(({ number }): Finding => ({
      code: "text-not-cited",
      place: "",
      values: { text: same(number) },
    })),
  ];
}

function aboutText(
  { place, kind, text, source, seen, ended, amended }: PolicyValue,
  day: Day,
): readonly Finding[] {
  const named = { text: same(text ?? source) };
  if (text === null) return kind === "law" ? [{ code: "text-not-known", place, values: named }] : [];
  const later = (by: { readonly on: Day; readonly by: string }) => ({
    ...named,
    day: same(formatDay(by.on)),
    by: same(by.by),
  });
  if (ended !== null && ended.on <= day) return [{ code: "text-ended", place, values: later(ended) }];
  return [
    ...(amended !== null && amended.on <= day
      ? [
          {
            code: "text-changed" as const,
            place,
            values: { ...later(amended), seen: SEEN_TEXTS[amended.seen] },
          },
        ]
      : []),
    ...(seen !== null && seen !== "wording"
      ? [{ code: "text-not-read" as const, place, values: { ...named, seen: SEEN_TEXTS[seen] } }]
      : []),
  ];
}

function same(text: string): Bilingual {
  return { vi: text, en: text };
}

function listed(names: readonly Bilingual[]): Bilingual {
  return { vi: names.map(({ vi }) => vi).join(", "), en: names.map(({ en }) => en).join(", ") };
}
