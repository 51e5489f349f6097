import type { TemplateResult } from "lit/html.js";
import type { Outcome } from "../../../../domain/vocabulary/level.ts";
import { SHORT_LEVEL_TEXTS } from "../../../../domain/texts/pane/runs.ts";
import { badge, type Tone } from "./controls.ts";
import type { View } from "./view.ts";

const TONES: Readonly<Record<Outcome, Tone>> = {
  HTXS: "success",
  HTT: "brand",
  HTNV: "warning",
  KHTNV: "danger",
  NO_FIT: "informative",
  INCOMPLETE: "warning",
  NOT_RATED: "subtle",
};

export function levelBadge({ say }: View, level: Outcome): TemplateResult {
  return badge(say(SHORT_LEVEL_TEXTS[level]), TONES[level]);
}
