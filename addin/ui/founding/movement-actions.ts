import type { MovementReading } from "../../../domain/protocol/year/movements.ts";
import { MOVEMENT_TEXTS } from "../../../domain/texts/office/movement-page.ts";
import { render } from "../../../domain/values/bilingual.ts";
import { formatCount } from "../../../domain/wording/count-format.ts";
import type { ActionDeps } from "../actions/action-deps.ts";
import { during, valueOrNotice } from "../actions/during.ts";
import { withTyped } from "../state/office-state.ts";
import { noticed } from "../state/pane-state.ts";
import { changeOffice, readMe, readOffice } from "./office-actions.ts";
import { FIELD_OF, MOVE, parseMovement } from "./typed-movement.ts";

/** A movement is typed, looked at, and stored as it was looked at. */
export function makeMovementActions(deps: ActionDeps) {
  const { store, api } = deps;
  const change = changeOffice(deps);

  const send = async (id: string, digest?: string): Promise<void> => {
    const { office, language } = store.get();
    if (office === undefined) return;
    const parsed = parseMovement(office, language);
    if (!parsed.ok) return change((known) => ({ ...known, faults: parsed.faults }));
    const request = { id, movement: parsed.movement, ...(digest !== undefined && { digest }) };
    const reading = valueOrNotice(store, await api.moveOffice(office.year, request));
    if (reading === undefined) return;
    store.set((state) => ({ ...state, movement: { id, reading } }));
    change((known) => ({ ...known, faults: faultsOf(reading) }));
    if (!reading.stored) return;
    change((known) => ({
      ...known,
      typed: Object.fromEntries(
        Object.entries(known.typed).filter(([field]) => field === MOVE.kind || !field.startsWith("move-")),
      ),
    }));
    await readOffice(deps, office.year);
    await readMe(deps, office.year);
    const count = formatCount(reading.rows.length, language);
    const text = reading.rows.length === 0 ? MOVEMENT_TEXTS.storedBefore : MOVEMENT_TEXTS.stored;
    store.set((state) => noticed(state, "success", render(text, language, { count })));
  };

  return {
    /** What was looked at holds only for what was typed then. */
    type: (field: string, text: string): void => {
      store.set((state) => ({ ...state, movement: undefined }));
      change((office) => withTyped(office, field, text, ""));
    },

    look: () => during(deps, "look", () => send(crypto.randomUUID().replaceAll("-", ""))),

    store: () =>
      during(deps, "store-movement", async () => {
        const { movement } = store.get();
        if (movement !== undefined) await send(movement.id, movement.reading.digest);
      }),
  };
}

function faultsOf({ faults }: MovementReading): Readonly<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const { field, message } of faults) {
    const at = FIELD_OF[field];
    if (at !== undefined) told[at] ??= message;
  }
  return told;
}
