import type { SubjectResult } from "../../../domain/score/result.ts";
import { element } from "./element.ts";
import { unitNames } from "./results.ts";
import { section, table, type View } from "./view.ts";
import { WORDS } from "./words.ts";

interface Line {
  readonly result: SubjectResult;
  readonly proposal: SubjectResult["proposals"][number];
}

/** Commendations that the engine offers, by form. */
export function proposalsView(view: View): HTMLElement | null {
  const { state, say } = view;
  if (state.results === undefined) return null;
  const names = unitNames(view);
  const byForm = new Map<string, Line[]>();
  for (const result of state.results.results) {
    for (const proposal of result.proposals) {
      byForm.set(proposal.form, [...(byForm.get(proposal.form) ?? []), { result, proposal }]);
    }
  }
  const columns = [WORDS.name, WORDS.unit, WORDS.decidedBy, WORDS.source, WORDS.settledBy].map(say);
  const groups = [...byForm].map(([form, lines]) =>
    element(
      "details",
      {},
      element("summary", {}, `${form} (${lines.length})`),
      table(
        form,
        columns,
        lines.map(({ result, proposal }) => [
          element("strong", {}, result.name),
          result.kind === "collective" ? say(WORDS.collectives) : (names.get(result.unit) ?? result.unit),
          proposal.decidedBy,
          proposal.source,
          proposal.settledBy,
        ]),
      ),
    ),
  );
  const none = groups.length === 0 ? element("p", { class: "hint" }, say(WORDS.noProposals)) : null;
  return section(view, WORDS.proposals, "proposals", none, ...groups);
}
