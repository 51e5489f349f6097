import type { TemplateResult } from "lit/html.js";
import { formatCount } from "../../../../domain/wording/count-format.ts";
import { render as renderText, type Bilingual } from "../../../../domain/values/bilingual.ts";
import type { Actions } from "../../actions/actions.ts";
import type { PaneState } from "../../state/pane-state.ts";

/** The input of every view. */
export interface View {
  readonly state: PaneState;
  readonly actions: Actions;
  /** A text of the catalogue in the reader's language, with its `{name}` places filled; numbers are counts. */
  readonly say: (text: Bilingual, values?: Readonly<Record<string, string | number>>) => string;
  readonly now: Date;
}

export type Draw = (view: View) => TemplateResult;

export function makeView(state: PaneState, actions: Actions, now: Date): View {
  return {
    state,
    actions,
    now,
    say: (text, values = {}) =>
      renderText(
        text,
        state.language,
        Object.fromEntries(
          Object.entries(values).map(([name, value]) => [
            name,
            typeof value === "number" ? formatCount(value, state.language) : value,
          ]),
        ),
      ),
  };
}
