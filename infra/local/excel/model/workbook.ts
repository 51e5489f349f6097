import { type Area, area, WHOLE_SHEET } from "./area.ts";
import type { Change, Listener, Origin } from "./change.ts";
import { itemNotFound } from "./excel-error.ts";
import { Faults } from "./faults.ts";
import { History } from "./history.ts";
import type { Culture } from "./culture.ts";
import { Sheet } from "./sheet/sheet.ts";
import type { Switch } from "./switches.ts";
import type { Table } from "./table/table.ts";

export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

export interface Selection {
  readonly sheetId: string;
  readonly area: Area;
}

/** What this host is: Excel for the web has limits that the others have not. */
export type Profile = "web" | "windows" | "mac" | "ltsc2021";

export interface WorkbookOptions {
  readonly name?: string;
  readonly date1904?: boolean;
  readonly profile?: Profile;
  /** Of the first sheet; Excel's own default. */
  readonly firstSheet?: string;
  /** How this machine's Excel reads what is typed, and what `application.cultureInfo` says. */
  readonly culture?: Culture;
  /** Of a date typed without a year. */
  readonly thisYear?: number;
  /** What this Excel does beyond its documentation. */
  readonly switches?: Iterable<Switch>;
}

/** A file that is open in one Excel. Everything that Excel would save is reachable from here. */
export class WorkbookModel {
  name: string;
  date1904: boolean;
  profile: Profile;
  culture: Culture;
  readonly thisYear: number;
  sheets: Sheet[] = [];
  customXmlParts: CustomXmlPart[] = [];
  readonly properties = new Map<string, string>();
  /** Sheets cannot come, go, move or be called otherwise; undefined where they can. */
  protection: { readonly password: string | undefined } | undefined = undefined;
  selection: Selection;
  isOpen = true;
  /** The file as the last save left it; undefined before the first. */
  saved: string | undefined = undefined;
  origin: Origin = "user";
  /** The file is open in a second session, of the same person or another. */
  isOpenElsewhere = false;
  /** Grows with every change, so that what is calculated knows when it is stale. */
  version = 0;
  readonly faults = new Faults();
  /** Of this Excel, not of the file. */
  readonly switches: Set<Switch>;
  #isDirty = false;
  #isEditingCell = false;
  #whenEdited: (() => void)[] = [];
  readonly #listeners = new Set<Listener>();
  readonly history = new History(this);
  #nextId = 1;

  constructor(options: WorkbookOptions = {}) {
    this.name = options.name ?? "Book1.xlsx";
    this.date1904 = options.date1904 ?? false;
    this.profile = options.profile ?? "web";
    this.culture = options.culture ?? "en-US";
    this.thisYear = options.thisYear ?? new Date().getFullYear();
    this.switches = new Set(options.switches);
    const first = new Sheet(this.newGuid(), options.firstSheet ?? "Sheet1");
    this.sheets.push(first);
    this.selection = { sheetId: first.id, area: area(0, 0) };
  }

  /** @returns an unsubscriber. Listeners run while the change is being made: they look, and act later. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Something is written since the last save; never where the file saves itself. */
  get isDirty(): boolean {
    return this.#isDirty && !this.switches.has("autosave");
  }

  set isDirty(is: boolean) {
    this.#isDirty = is;
  }

  /** A person is typing into a cell: requests wait or fail. */
  get isEditingCell(): boolean {
    return this.#isEditingCell;
  }

  beginCellEdit(): void {
    this.#isEditingCell = true;
  }

  endCellEdit(): void {
    this.#isEditingCell = false;
    for (const resume of this.#whenEdited.splice(0)) resume();
  }

  /** Resolves when nobody types into a cell. */
  editingEnds(): Promise<void> {
    if (!this.#isEditingCell) return Promise.resolve();
    return new Promise((resolve) => this.#whenEdited.push(resolve));
  }

  changed(change: Omit<Change, "origin">): void {
    this.version++;
    if (!QUIET.has(change.kind)) this.isDirty = true;
    const told: Change = { ...change, origin: this.origin };
    for (const listener of this.#listeners) listener(told);
  }

  changedSheet(kind: Change["kind"], sheet: Sheet, within: Area = WHOLE_SHEET): void {
    this.changed({ kind, sheetId: sheet.id, area: within });
  }

  /** Names and XML parts are the workbook's, not a sheet's. */
  changedWorkbook(): void {
    this.changed({ kind: "workbook", sheetId: "", area: WHOLE_SHEET });
  }

  /** Does what a certain party does, so that the events say so. What a person does is one entry of the undo stack. */
  as<T>(origin: Origin, act: () => T): T {
    const before = this.origin;
    this.origin = origin;
    try {
      return origin === "user" ? this.history.step(act) : act();
    } finally {
      this.origin = before;
    }
  }

  sheet(nameOrId: string): Sheet {
    const found = this.findSheet(nameOrId);
    if (found === undefined) throw itemNotFound();
    return found;
  }

  findSheet(nameOrId: string): Sheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find((one) => one.name.toLowerCase() === wanted || one.id.toLowerCase() === wanted);
  }

  get activeSheet(): Sheet {
    return this.sheet(this.selection.sheetId);
  }

  get tables(): Table[] {
    return this.sheets.flatMap((one) => one.tables);
  }

  findTable(nameOrId: string): Table | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.tables.find((one) => one.name.toLowerCase() === wanted || one.id.toLowerCase() === wanted);
  }

  /** Ids are counted, not drawn, so that two runs of a test are the same. */
  newGuid(): string {
    const digits = (this.#nextId++).toString(16).toUpperCase().padStart(12, "0");
    return `{00000000-0000-4000-8000-${digits}}`;
  }

  get nextId(): number {
    return this.#nextId;
  }

  set nextId(next: number) {
    this.#nextId = next;
  }
}

const QUIET: ReadonlySet<Change["kind"]> = new Set(["selection", "sheetActivated", "sheetDeactivated"]);
