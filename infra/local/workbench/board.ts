import { rolesAllow } from "../../../domain/access.ts";
import { element } from "./element.ts";
import { button, loading, section, table, type View } from "./view.ts";
import { BOARD_STATES, WORDS } from "./words.ts";

/** Which unit has sent what, and the locks of the period. */
export function boardView(view: View): HTMLElement {
  const { state, actions, say } = view;
  const { board, me } = state;
  if (board === undefined || me === undefined) return section(view, WORDS.board, "board", loading(view));
  const mayLock = rolesAllow(me.roles, "lock-register");
  const open = board.units.filter((unit) => unit.state !== "locked");
  const columns = [WORDS.unit, WORDS.state, WORDS.rows, WORDS.lastChange].map(say);
  const rows = board.units.map((unit) => {
    const action = unit.state === "locked" ? "unlock" : "lock";
    const cells: (Node | string)[] = [
      unit.name,
      element("span", { class: `state ${unit.state}` }, say(BOARD_STATES[unit.state])),
      element("span", { class: "number" }, String(unit.rows)),
      unit.lastAt === null ? say(WORDS.never) : localTime(unit.lastAt),
    ];
    if (mayLock) {
      const text = action === "lock" ? WORDS.lock : WORDS.unlock;
      cells.push(
        button(view, text, {
          id: `lock-${unit.unit}`,
          label: `${say(text)}: ${unit.name}`,
          onClick: () => void actions.lock(unit.unit, action),
        }),
      );
    }
    return cells;
  });
  const lockAll = mayLock
    ? button(view, WORDS.lockAll, {
        id: "lock-all",
        disabled: open.length === 0,
        onClick: () => void actions.lockAll(),
      })
    : null;
  return section(
    view,
    WORDS.board,
    "board",
    table(say(WORDS.board), mayLock ? [...columns, ""] : columns, rows),
    lockAll === null ? null : element("p", { class: "actions" }, lockAll),
  );
}

/** dd/mm/yyyy hh:mm by the reader's clock. */
function localTime(instant: string): string {
  const date = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
