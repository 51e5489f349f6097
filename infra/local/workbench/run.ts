import { rolesAllow } from "../../../domain/access.ts";
import { element } from "./element.ts";
import { shownRun } from "./state.ts";
import { button, section, type View } from "./view.ts";
import { RUN_STATES, WORDS } from "./words.ts";

/** Starting a run and seeing it through; the workbook of what is shown. */
export function runView(view: View): HTMLElement | null {
  const { state, actions, say } = view;
  const { me, board } = state;
  if (me === undefined) return null;
  const mayRun = rolesAllow(me.roles, "start-run");
  const mayExport = rolesAllow(me.roles, "export") && me.units.some((unit) => unit.unit === me.committee);
  if (!mayRun && !mayExport) return null;
  const hasResults = shownRun(state) !== undefined && state.results !== undefined;
  const isPublished = (board?.published ?? null) !== null;
  const buttons = [
    mayRun ? button(view, WORDS.dryRun, { id: "dry-run", onClick: () => void actions.startRun(true) }) : null,
    mayRun
      ? button(view, WORDS.officialRun, {
          id: "official-run",
          kind: "primary",
          disabled: isPublished,
          onClick: () => void actions.startRun(false),
        })
      : null,
    mayExport
      ? button(view, WORDS.download, {
          id: "download",
          disabled: !hasResults,
          onClick: () => void actions.downloadWorkbook(),
        })
      : null,
  ];
  return section(
    view,
    WORDS.run,
    "run",
    mayRun ? element("p", { class: "hint" }, say(WORDS.runHint)) : null,
    element("p", { class: "actions" }, ...buttons),
    progress(view),
    isPublished ? element("p", { class: "hint" }, say(WORDS.published)) : null,
  );
}

function progress({ state, say }: View): HTMLElement | null {
  const { run } = state;
  if (state.busy === "download") return element("p", { attributes: { role: "status" } }, say(WORDS.writing));
  if (run === undefined) return null;
  const running = run.status === "running";
  const words = say(RUN_STATES[run.status]);
  const text = running ? `${words}… ${state.runSeconds} ${say(WORDS.seconds)}` : words;
  return element(
    "p",
    { class: `run-state ${run.status}`, attributes: { role: "status" } },
    text,
    running ? element("progress", { attributes: { "aria-label": words } }) : null,
  );
}
