import { nothing, type TemplateResult } from "lit/html.js";
import { IMPORT_PANE_TEXTS } from "../../../../domain/texts/pane/import.ts";
import { REGISTER_TEXTS } from "../../../../domain/texts/pane/register.ts";
import { changeKind } from "../../actions/import/change-import.ts";
import { importState } from "../../state/import-state.ts";
import { select } from "../parts/controls.ts";
import { emptyState, page } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { IMPORT_KINDS } from "./import-kinds.ts";

/** Files instead of sheets: what the file holds is chosen first, then the file; nothing is stored before it is confirmed. */
export function importView(view: View): TemplateResult {
  const { say, state } = view;
  const offered = IMPORT_KINDS.filter((kind) => kind.isOffered(state));
  const chosen = offered.find(({ id }) => id === importState(state).kind) ?? offered[0];
  if (chosen === undefined)
    return page(view, say(REGISTER_TEXTS.import), emptyState(say(IMPORT_PANE_TEXTS.noRights)));
  return page(
    view,
    say(REGISTER_TEXTS.import),
    offered.length === 1
      ? nothing
      : select({
          id: "import-kind",
          label: say(IMPORT_PANE_TEXTS.kind),
          chosen: chosen.id,
          choices: offered.map(({ id, text }) => ({ value: id, text: say(text) })),
          onChange: (kind) => view.actions.of(changeKind).choose(kind),
        }),
    chosen.draw(view),
  );
}
