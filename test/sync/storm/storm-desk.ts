import type { RegisterSync } from "../../../addin/sync/ports/register-sync.ts";
import type { WorkbookPort } from "../../../addin/sync/ports/workbook-port.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import type { ApiRoom } from "../../api/api-room.ts";
import type { ClerkHands } from "../clerk/clerk-hands.ts";
import type { SyncApi } from "../clerk/room-api.ts";
import type { Chance } from "./chance.ts";

/** Who sits at a desk, and what stays with them when the pane or the file is another. */
export interface Seat {
  readonly room: ApiRoom;
  readonly user: string;
  readonly unit: UnitId;
  readonly api: SyncApi;
  readonly mirror: Map<string, string>;
  readonly newId: () => string;
  /** What stands between the sync and its workbook, where a fault is planted. */
  readonly through?: (port: WorkbookPort) => WorkbookPort;
  /** Hears what Excel refuses: "protected", "sortFalling: AccessDenied". */
  readonly refused: (what: string) => void;
  /** Of the step in hand. */
  readonly chance: () => Chance;
}

/** Opens a file at a seat; undefined for a new one. */
export type Opener = (seat: Seat) => StormDesk;

/** A workbook with a pane in it. */
export interface StormDesk {
  readonly sync: RegisterSync;
  readonly port: WorkbookPort;
  readonly hands: ClerkHands;
  hasSheet(form: string): boolean;
  /** The places of the lines with content; none where the form has no sheet. */
  places(form: string): readonly number[];
  /** Ctrl+Z, so many times. */
  undo(times: number): void;
  showAll(form: string): void;
  /** The office protects the form's sheet, and allows what it can; or opens it again. */
  protect(form: string, on: boolean): void;
  /** Whether the file is open in a second session too. */
  openElsewhere(is: boolean): void;
  /** The file as it is at this moment. */
  save(): Opener;
  /** The same workbook, with a new pane. */
  reload(): StormDesk;
  /** @returns whether the pane was still alive at the end; it dies at the given call of its Excel */
  perform(act: () => Promise<void>, callsToLive: number): Promise<boolean>;
}
