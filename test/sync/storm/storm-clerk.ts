import { expect } from "vitest";
import type { Preview, PreviewRow, PushReport, RowChoice } from "../../../addin/sync/ports/register-sync.ts";
import { WorkbookError, type WorkbookErrorCode } from "../../../addin/sync/ports/workbook-port.ts";
import type { RowOutcome } from "../../../domain/protocol/push.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import { type ApiRoom, caller } from "../../api/api-room.ts";
import { roomApi } from "../clerk/room-api.ts";
import { type BadNetwork, badNetwork } from "./bad-network.ts";
import { type Chance, seededChance } from "./chance.ts";
import type { DeskAct } from "./step.ts";
import type { Opener, Seat, StormDesk } from "./storm-desk.ts";
import { FORMS, typeSomething } from "./typing.ts";

const MENDED: ReadonlySet<string> = new Set(["taken-back", "sheet-gone"]);

/** A clerk who acts as the steps say, with a pane that may die at any call. */
export class StormClerk {
  readonly user: string;
  readonly unit: UnitId;
  readonly network: BadNetwork;
  /** The outcomes that this clerk was told of. */
  readonly told: RowOutcome[] = [];
  /** Those of an earlier push, which a colleague may have begun before the file was handed on. */
  readonly toldOfEarlier: RowOutcome[] = [];
  /** Values that were chosen as one's own in a conflict. */
  readonly chosenMine = new Set<unknown>();
  readonly #seat: Seat;
  #saved: Opener | undefined;
  #typed = 0;
  /** Own acts until the network is there again. */
  #daysOffline = 0;
  chance: Chance = seededChance(0);
  desk: StormDesk;

  constructor(room: ApiRoom, user: string, unit: UnitId, open: Opener, refused: Seat["refused"]) {
    this.user = user;
    this.unit = unit;
    const chance = (): Chance => this.chance;
    this.network = badNetwork(
      roomApi(room, () => caller(user, "Clerk")),
      chance,
    );
    let ids = 0;
    const newId = (): string => `${user}${unit.replace("-", "")}${(ids += 1)}`;
    this.#seat = { room, user, unit, api: this.network.api, mirror: new Map(), newId, chance, refused };
    this.desk = open(this.#seat);
  }

  /** Does one thing. A pane that dies is opened again, with the workbook as it is or as it was saved. */
  async act(act: DeskAct, chance: Chance): Promise<void> {
    this.chance = chance;
    this.#passDay();
    const callsToLive = chance.oneIn(8) ? chance.int(9) : Number.POSITIVE_INFINITY;
    const isAlive = await this.desk.perform(() => this.#readingMessages(act), callsToLive);
    if (!isAlive) this.#reopen();
  }

  #passDay(): void {
    if (this.network.weather !== "off") return;
    this.#daysOffline -= 1;
    if (this.#daysOffline <= 0) this.network.weather = "bad";
  }

  #reopen(): void {
    const opener = this.chance.oneIn(2) ? this.#saved : undefined;
    this.desk = opener === undefined ? this.desk.reload() : opener(this.#seat);
  }

  /** A file that a colleague has handed on replaces this clerk's own. */
  receive(file: Opener): void {
    this.desk = file(this.#seat);
    this.#saved = undefined;
  }

  /** What is refused is read, and the clerk goes on with something else. */
  async #readingMessages(act: DeskAct): Promise<void> {
    try {
      await this.#do(act);
    } catch (error) {
      if (!(error instanceof WorkbookError) || !REFUSALS.has(error.code)) throw error;
      this.#seat.refused(error.code);
    }
  }

  async #do(act: DeskAct): Promise<void> {
    const { desk, chance } = this;
    switch (act) {
      case "type":
        this.#typed += 1;
        return typeSomething(desk, this, `${this.user} ghi lần ${this.#typed}`, chance);
      case "push":
        await this.push();
        return;
      case "pull":
        await desk.sync.pull();
        return;
      case "open":
        await desk.sync.open();
        return;
      case "resume":
        await desk.sync.resume();
        return;
      case "resolve":
        await this.mend();
        return this.resolveAll(() => (["mine", "theirs", undefined] as const)[chance.int(3)]);
      case "undo":
        desk.undo(1 + chance.int(8));
        return;
      case "save":
        this.#saved = desk.save();
        return;
      case "reopen":
        this.#reopen();
        return;
      case "hide":
        return this.#hide();
      case "offline":
        this.network.weather = "off";
        this.#daysOffline = 3 + chance.int(10);
        return;
      case "protect":
        return desk.protect(chance.pick(FORMS), !chance.oneIn(3));
      case "lose": {
        const form = chance.pick(FORMS);
        if (desk.hasSheet(form)) await desk.hands.deleteSheet(form);
        if (chance.oneIn(2)) await this.mend();
      }
    }
  }

  /** Says which rows the lines are whose keys Excel's undo has taken, and has lost sheets made again, as proposed. */
  async mend(): Promise<void> {
    const { sync } = this.desk;
    const preview = await sync.preview();
    if (preview.kind === "broken" && MENDED.has(preview.why)) await sync.repair(await sync.proposeRepair());
  }

  async #hide(): Promise<void> {
    const form = this.chance.pick(FORMS.slice(1));
    const places = this.desk.places(form);
    if (places.length === 0 || this.chance.oneIn(3)) this.desk.showAll(form);
    else await this.desk.hands.hideRow(form, this.chance.pick(places));
  }

  async push(choose: (row: PreviewRow) => RowChoice = this.#choose): Promise<PushReport | undefined> {
    const preview = await this.desk.sync.preview();
    if (preview.kind === "broken") return undefined;
    const choices = choicesOf(preview, choose);
    const report = await this.desk.sync.push(choices);
    expectAddsUp(report, choices);
    this.toldOfEarlier.push(...report.outcomes.slice(0, report.earlier ?? 0));
    this.told.push(...report.outcomes.slice(report.earlier ?? 0));
    return report;
  }

  readonly #choose = ({ kind }: PreviewRow): RowChoice => {
    if (kind === "copied") return this.chance.pick(["keep-as-new", "skip"]);
    if (kind === "missing") return this.chance.pick(["put-back", "delete", "skip"]);
    return this.chance.oneIn(5) ? "skip" : "send";
  };

  async resolveAll(choose: () => "mine" | "theirs" | undefined): Promise<void> {
    for (const conflict of await this.desk.sync.conflicts()) {
      const chosen = conflict.fields.flatMap(({ field, mine }) => {
        const choice = choose();
        if (choice === "mine") this.chosenMine.add(mine);
        return choice === undefined ? [] : [[field, choice] as const];
      });
      await this.desk.sync.resolve(conflict, Object.fromEntries(chosen));
    }
  }
}

/** What Excel may refuse to do for the pane, which says why. */
const REFUSALS: ReadonlySet<WorkbookErrorCode> = new Set(["protected", "shared", "not-added"]);

/** Checks that of each ticked row it is told what became of it, once. */
function expectAddsUp(
  { kind, outcomes, earlier = 0, leftOut = [], putBack = 0 }: PushReport,
  choices: ReadonlyMap<PreviewRow, RowChoice>,
): void {
  const ticked = [...choices.values()].filter((choice) => choice !== "skip").length;
  if (kind === "sent") expect(outcomes.length - earlier + leftOut.length + putBack).toBe(ticked);
}

function choicesOf(
  preview: Extract<Preview, { kind: "preview" }>,
  choose: (row: PreviewRow) => RowChoice,
): ReadonlyMap<PreviewRow, RowChoice> {
  return new Map(preview.rows.map((row) => [row, choose(row)]));
}
