import { render } from "lit/html.js";
import { PANE_TEXTS } from "../../domain/texts/pane/pane.ts";
import type { Actions } from "./actions/actions.ts";
import { watchEscape } from "./escape.ts";
import { frame } from "./frame.ts";
import { keepFocus } from "./kept-focus.ts";
import { currentPlace, type PaneState } from "./state/pane-state.ts";
import type { Store } from "./state/store.ts";
import { makeView } from "./views/parts/view.ts";

/**
 * Redraws the pane after state changes; changes in the same frame share one redraw. The focus moves, to the title of the new
 * place, only when the clerk navigates in the pane, never through events in the sheet or from colleagues (S26, S29).
 */
export function keepDrawn(root: HTMLElement, store: Store<PaneState>, actions: Actions): void {
  let drawn = false;
  let place = currentPlace(store.get());
  const restoreFocus = keepFocus(root);
  watchEscape(root);
  const draw = (): void => {
    drawn = false;
    const state = store.get();
    document.documentElement.lang = state.language;
    document.title = PANE_TEXTS.product[state.language];
    render(frame(makeView(state, actions, new Date())), root);
    const next = currentPlace(state);
    if (next === place) {
      restoreFocus();
      return;
    }
    place = next;
    // A clerk who moves along the tabs with the arrow keys keeps the focus on them.
    if (document.activeElement?.localName === "fluent-tab") return;
    globalThis.scrollTo(0, 0);
    focusTitle(root, () => place === next);
  };
  store.watch(() => {
    if (drawn) return;
    drawn = true;
    queueMicrotask(draw);
  });
  draw();
}

/** A lazily loaded place gets its title some frames later. */
function focusTitle(root: HTMLElement, isStillThere: () => boolean): void {
  if (!isStillThere()) return;
  const title = root.querySelector<HTMLElement>("#page-title");
  if (title === null) requestAnimationFrame(() => focusTitle(root, isStillThere));
  else title.focus();
}
