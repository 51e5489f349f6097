import { shifted } from "../model/sheet/shift.ts";
import type { Change } from "../model/change.ts";
import type { WireObject } from "./wire-object.ts";

/** The ranges that the add-in holds, by their reference ids. They move with their cells and go with their sheet. */
export class References {
  readonly #kept = new Map<string, WireObject>();
  readonly #ids = new WeakMap<object, string>();
  #next = 1;

  keep(object: WireObject): string {
    const { target } = object;
    const id = this.#ids.get(target) ?? `r${this.#next++}`;
    this.#ids.set(target, id);
    this.#kept.set(id, object);
    return id;
  }

  get(id: string): WireObject | undefined {
    return this.#kept.get(id);
  }

  drop(id: string): void {
    this.#kept.delete(id);
  }

  follow(change: Change): void {
    if (change.kind === "sheetDeleted") {
      for (const [id, object] of this.#kept) if (sheetOf(object) === change.sheetId) this.drop(id);
    }
    const { moved } = change;
    if (moved === undefined) return;
    for (const [id, object] of this.#kept) {
      if (sheetOf(object) !== change.sheetId) continue;
      if (object.kind === "Range") {
        const target = (object as WireObject<"Range">).target;
        const area = shifted(target.area, moved);
        if (area === undefined) this.drop(id);
        else target.area = area;
      } else {
        const target = (object as WireObject<"RangeAreas">).target;
        target.areas = target.areas.flatMap((area) => shifted(area, moved) ?? []);
      }
    }
  }
}

/** Only Range and RangeAreas are kept. */
function sheetOf(object: WireObject): string {
  return (object as WireObject<"Range" | "RangeAreas">).target.sheet.id;
}
