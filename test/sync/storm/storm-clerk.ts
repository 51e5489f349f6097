import type { Cell, SheetRow } from "../../../addin/sync/ports/workbook-port.ts";
import type { Preview, PreviewRow, PushReport, RowChoice } from "../../../addin/sync/ports/register-sync.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import type { RowOutcome } from "../../../domain/protocol/push.ts";
import { type ApiRoom, caller } from "../../api/api-room.ts";
import { type Clerk, seatClerk } from "../clerk-room.ts";
import type { Workbook } from "../memory-desk.ts";
import { roomApi } from "../room-api.ts";
import { type BadNetwork, badNetwork } from "./bad-network.ts";
import type { Chance } from "./chance.ts";

class PaneDied extends Error {}

const DISCIPLINE = ["complaint", "inspection"] as const;
/** Columns in which only one of two clerks writes, so that their changes of a row merge. */
const OWN_COLUMN: Readonly<Record<string, readonly [string, string]>> = {
  discipline: ["actedOn", "decidedOn"],
  essays: ["submittedOn", "proposals"],
};

/** A clerk who acts at random, with a pane that may die at any call. */
export class StormClerk {
  readonly user: string;
  readonly unit: UnitId;
  readonly network: BadNetwork;
  /** The outcomes that this clerk was told of. */
  readonly told: { readonly outcome: RowOutcome; readonly by: string }[] = [];
  readonly #room: ApiRoom;
  readonly #chance: Chance;
  readonly #mirror = new Map<string, string>();
  #callsToLive = Number.POSITIVE_INFINITY;
  #saved: Workbook | undefined;
  #typed = 0;
  #ids = 0;
  clerk: Clerk;

  constructor(room: ApiRoom, user: string, unit: UnitId, chance: Chance) {
    this.user = user;
    this.unit = unit;
    this.#room = room;
    this.#chance = chance;
    this.network = badNetwork(
      roomApi(room, () => caller(user, "Clerk")),
      chance,
    );
    this.clerk = this.#sit(undefined);
  }

  #sit(book: Workbook | undefined): Clerk {
    return seatClerk(this.#room, this.user, {
      unit: this.unit,
      api: this.network.api,
      mirror: this.#mirror,
      newId: () => {
        this.#ids += 1;
        return `${this.user}${this.unit.replace("-", "")}${this.#ids}`;
      },
      ...(book !== undefined && { book }),
      beforeCall: () => {
        this.#callsToLive -= 1;
        if (this.#callsToLive < 0) throw new PaneDied();
      },
    });
  }

  /** Does one thing. A pane that dies is opened again, with the workbook as it is or as it was saved. */
  async act(): Promise<void> {
    if (!this.network.calm && this.#chance.oneIn(8)) this.#callsToLive = this.#chance.int(9);
    try {
      await this.#something();
    } catch (error) {
      if (!(error instanceof PaneDied)) throw error;
      this.#reopen();
    }
    this.#callsToLive = Number.POSITIVE_INFINITY;
  }

  #reopen(): void {
    const closedUnsaved = this.#chance.oneIn(2) && this.#saved !== undefined;
    this.#callsToLive = Number.POSITIVE_INFINITY;
    this.clerk = this.#sit(structuredClone(closedUnsaved ? this.#saved : this.clerk.book()));
  }

  async #something(): Promise<void> {
    const { sync, book } = this.clerk;
    switch (this.#chance.int(16)) {
      case 0:
      case 1:
        await sync.pull();
        return;
      case 2:
      case 3:
      case 4:
        await this.push();
        return;
      case 5:
        await sync.open();
        return;
      case 6:
        this.#saved = structuredClone(book());
        return;
      case 7:
        this.#reopen();
        return;
      case 8:
        await this.resolveAll(() => (["mine", "theirs", undefined] as const)[this.#chance.int(3)]);
        return;
      default:
        await this.#type();
    }
  }

  async #type(): Promise<void> {
    const chance = this.#chance;
    const { hands } = this.clerk;
    if (this.clerk.book().binding === undefined) return;
    const form = chance.pick(["attendance", "discipline", "essays"]);
    const rows = this.#rows(form);
    this.#typed += 1;
    const text = `${this.user} ghi lần ${this.#typed}`;
    if (form === "attendance") {
      const row = chance.pick(rows);
      await hands.type(form, row.place, "mark", chance.pick<Cell>(["x", `P (${text})`, "K", ""]));
      return;
    }
    switch (rows.length === 0 ? 0 : chance.int(12)) {
      case 0:
        return hands.append(form, this.#newLine(form, text));
      case 1:
        return hands.copyRow(form, chance.pick(rows).place);
      case 2:
        return hands.deleteRow(form, chance.pick(rows).place);
      case 3:
        return hands.sortFalling(form, "note");
      case 4:
        return hands.type(
          form,
          chance.pick(rows).place,
          form === "essays" ? "grade" : "kind",
          chance.pick(form === "essays" ? ["Tốt", "kha", ""] : ["Khiếu nại, tố cáo", "Kỷ luật"]),
        );
      case 5:
      case 6:
      case 7:
        return this.#typeInOwnColumn(form, chance.pick(rows).place);
      default:
        return hands.type(form, chance.pick(rows).place, "note", chance.oneIn(6) ? "" : text);
    }
  }

  #typeInOwnColumn(form: string, place: number): Promise<void> {
    const [first, second] = OWN_COLUMN[form] ?? ["note", "note"];
    const field = this.user === "lan" ? first : second;
    const day = `${10 + this.#chance.int(18)}/03/2026`;
    return this.clerk.hands.type(form, place, field, field === "proposals" ? this.#chance.int(20) : day);
  }

  #newLine(form: string, note: string): Record<string, Cell> {
    const people = this.unit === "cb-mot" ? ["nv-001", "Trần Thị Bình"] : ["nv-003"];
    const person = this.#chance.pick(people);
    return form === "essays"
      ? { directive: "57-NQ/TW · nq-57", person, due: "15/03/2026", note }
      : { subject: person, kind: this.#chance.pick(DISCIPLINE), pending: "Có", note };
  }

  #rows(form: string): readonly (Pick<SheetRow, "key"> & { readonly place: number })[] {
    const rows = this.clerk.book().sheets.get(form)?.rows ?? [];
    return rows.map(({ key }, place) => ({ key, place }));
  }

  async push(choose: (row: PreviewRow) => RowChoice = this.#choose): Promise<PushReport | undefined> {
    const preview = await this.clerk.sync.preview();
    if (preview.kind === "broken") return undefined;
    const report = await this.clerk.sync.push(choicesOf(preview, choose));
    for (const outcome of report.outcomes) this.told.push({ outcome, by: this.user });
    return report;
  }

  readonly #choose = ({ kind }: PreviewRow): RowChoice => {
    if (kind === "copied") return this.#chance.pick(["keep-as-new", "skip"]);
    if (kind === "missing") return this.#chance.pick(["put-back", "delete", "skip"]);
    return this.#chance.oneIn(5) ? "skip" : "send";
  };

  async resolveAll(choose: () => "mine" | "theirs" | undefined): Promise<void> {
    for (const conflict of await this.clerk.sync.conflicts()) {
      const chosen = conflict.fields.flatMap(({ field }) => {
        const choice = choose();
        return choice === undefined ? [] : [[field, choice] as const];
      });
      await this.clerk.sync.resolve(conflict, Object.fromEntries(chosen));
    }
  }
}

function choicesOf(
  preview: Extract<Preview, { kind: "preview" }>,
  choose: (row: PreviewRow) => RowChoice,
): ReadonlyMap<PreviewRow, RowChoice> {
  return new Map(preview.rows.map((row) => [row, choose(row)]));
}
