import { makeApi } from "../../../addin/sync/api.ts";
import { makeActions } from "./actions.ts";
import { boardView } from "./board.ts";
import { element } from "./element.ts";
import { headerView, identityView } from "./header.ts";
import { makeIssuer } from "./issuer.ts";
import { proposalsView } from "./proposals.ts";
import { receiptDialog } from "./receipt.ts";
import { resultsView } from "./results.ts";
import { runView } from "./run.ts";
import { signInView } from "./sign-in.ts";
import { newState } from "./state.ts";
import type { View } from "./view.ts";

const state = newState();
const issuer = makeIssuer();
const api = makeApi({ baseUrl: "", language: () => state.language, token: issuer.token });
const view: View = {
  state,
  actions: makeActions(state, api, issuer, draw),
  say: (text) => text[state.language],
  draw,
};

/** Draws the whole page anew, and gives the focus back to the element that had it. */
function draw(): void {
  const focused = document.activeElement?.id;
  const openDetails = new Set(
    [...document.querySelectorAll("details[open] > summary")].map((node) => node.textContent),
  );
  document.documentElement.lang = state.language;
  const problem = state.problem === undefined ? null : element("p", { class: "problem" }, state.problem);
  const main =
    state.me === undefined
      ? [signInView(view)]
      : [boardView(view), runView(view), resultsView(view), proposalsView(view)];
  const dialog = receiptDialog(view);
  const parts = [
    headerView(view),
    identityView(view),
    element("div", { attributes: { role: "alert" } }, problem),
    element("main", {}, ...main),
    dialog,
  ];
  document.querySelector("#page")?.replaceChildren(...parts.filter((part) => part !== null));
  for (const summary of document.querySelectorAll("details > summary")) {
    if (openDetails.has(summary.textContent)) summary.parentElement?.setAttribute("open", "");
  }
  if (dialog !== null) dialog.showModal();
  else if (focused) document.getElementById(focused)?.focus();
}

draw();
void view.actions.loadUsers();
