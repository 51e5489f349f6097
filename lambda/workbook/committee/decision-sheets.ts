import { PROPOSALS_SHEET_TEXTS as TEXTS } from "../../../domain/texts/workbook/proposals.ts";
import { titledSheet } from "../writer/titled-sheet.ts";
import type { ReportSheet } from "../writer/report-sheet.ts";
import type { CellInput } from "../writer/row-xml.ts";
import { writeTableFoot } from "../writer/sheet-foot.ts";
import type { SheetColumn } from "../writer/table-head.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import { type Offered, writeOffered } from "./decision-columns.ts";

interface DecisionPlan {
  readonly sheet: string;
  readonly title: string;
  readonly columns: readonly SheetColumn[];
}

/** A list with columns for decisions, on as many sheets as it needs, each line with the choices that it may have. */
export class DecisionSheets {
  readonly #book: WorkbookOutput;
  readonly #plan: DecisionPlan;
  #sheet: ReportSheet;
  #number = 1;
  #before = 0;
  #first: number;
  #offers = new Map<string, Offered & { readonly rows: number[] }>();

  constructor(book: WorkbookOutput, plan: DecisionPlan) {
    this.#book = book;
    this.#plan = plan;
    this.#sheet = this.#open();
    this.#first = this.#sheet.nextRow;
  }

  async add(cells: readonly CellInput[], choices: readonly string[]): Promise<void> {
    if (this.#sheet.isFull) {
      this.#end();
      this.#before += this.#sheet.rows;
      this.#number += 1;
      this.#sheet = this.#open();
      this.#first = this.#sheet.nextRow;
    }
    const name = choices.join("|");
    const offer = this.#offers.get(name) ?? { choices, rows: [] };
    this.#offers.set(name, offer);
    offer.rows.push(this.#sheet.nextRow);
    await this.#sheet.add(cells);
  }

  /** @returns the lines of all sheets */
  close(): number {
    this.#end(() => writeTableFoot(this.#sheet, this.#book.head));
    return this.#before + this.#sheet.rows;
  }

  #end(writeFoot: () => void = () => undefined): void {
    const listed = [this.#first, this.#sheet.nextRow - 1] as const;
    this.#sheet.beginEnd();
    if (listed[1] >= listed[0]) writeOffered(this.#sheet, TEXTS.offered, [...this.#offers.values()]);
    writeFoot();
    this.#sheet.close(listed);
    this.#offers = new Map();
  }

  #open(): ReportSheet {
    const { sheet, title, columns } = this.#plan;
    return titledSheet(this.#book, {
      name: this.#number === 1 ? sheet : `${sheet} (${this.#number})`,
      orientation: "landscape",
      title,
      columns,
    });
  }
}
