import { OUTCOME_OPTIONS } from "../../../domain/score/level-names.ts";
import { element } from "./element.ts";
import { button, type View } from "./view.ts";
import { WORDS } from "./words.ts";

/** The score receipt of one subject: every number down to its rows, indented as it was computed. */
export function receiptDialog(view: View): HTMLDialogElement | null {
  const { state, actions, say } = view;
  const { receipt } = state;
  if (receipt === undefined) return null;
  const { result, lines } = receipt;
  const list = lines.map(({ depth, text }) => {
    const line = element("li", {}, text);
    line.style.setProperty("--depth", String(depth));
    return line;
  });
  const dialog = element(
    "dialog",
    { attributes: { "aria-labelledby": "receipt-title" } },
    element(
      "div",
      { class: "dialog-head" },
      element("h2", { id: "receipt-title" }, `${say(WORDS.receipt)}: ${result.name}`),
      button(view, WORDS.close, { id: "close-receipt", onClick: actions.closeReceipt }),
    ),
    element(
      "p",
      {},
      element("span", { class: `level ${result.level}` }, say(OUTCOME_OPTIONS[result.level])),
      ` ${result.display ?? "–"}`,
    ),
    element("ol", { class: "trace" }, ...list),
  );
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    actions.closeReceipt();
  });
  return dialog;
}
