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
 * Draws the pane anew after every change, once for all changes of one moment. Only a step that the clerk took inside
 * the pane moves the focus, to the new place's title: what happens in the sheet or at a colleague's never does (S26, S29).
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
    // Whoever walks along the tabs with the arrow keys stays on them.
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

/** A place that is being loaded has its title a few frames later. */
function focusTitle(root: HTMLElement, isStillThere: () => boolean): void {
  if (!isStillThere()) return;
  const title = root.querySelector<HTMLElement>("#page-title");
  if (title === null) requestAnimationFrame(() => focusTitle(root, isStillThere));
  else title.focus();
}
