import type { DepartureReason } from "../vocabulary/list/departure.ts";
import type { Level } from "../vocabulary/level.ts";
import type { ListKind } from "../vocabulary/list/list-kind.ts";
import type { ListCode } from "../vocabulary/faults/list-code.ts";
import type { Day } from "../values/day.ts";

/** What is unclear at a cell of a list. */
export interface ListProblem {
  readonly cell: string;
  readonly code: ListCode;
  readonly values: Readonly<Record<string, string>>;
}

/** A line of a list, as its sheet has it. */
export interface ListLine {
  /** The cell that names the line: of the person, the unit, the document's number. */
  readonly cell: string;
  /** The cell of each fact, by the fact's name. */
  readonly cells: Readonly<Record<string, string>>;
  /** Cells that could not be read; nothing of such a line is stored. */
  readonly problems: readonly ListProblem[];
}

/** A birth that lists give as a day, a month or only a year. */
export interface Birth {
  readonly year: number;
  readonly month?: number;
  readonly day?: Day;
}

/** What a line says of who somebody is. */
export interface PersonClaim {
  readonly fullName: string;
  /** The other name of somebody whose name in use differs from that of the birth certificate. */
  readonly otherName?: string;
  /** The digits of the Party card, as text with its leading zeros. */
  readonly card?: string;
  /** CCCD: compared within the file, and never stored, shown or logged. */
  readonly citizenId?: string;
  readonly code?: string;
  readonly birth?: Birth;
  readonly admittedOn?: Day;
}

/** Why somebody is no longer a member, for the end of the membership. */
export interface Departure {
  readonly on: Day;
  readonly reason: DepartureReason;
}

export interface PersonLine extends ListLine, PersonClaim {
  readonly gender?: "female" | "male";
  /** A key of the form's column. */
  readonly category?: string;
  readonly position?: string;
  readonly workedFrom?: Day;
  readonly exempt?: boolean;
  /** The unit in the office's words. */
  readonly unit?: string;
  /** Whether the unit's words may name a department that is no unit here, so that an unknown one is no fault. */
  readonly unitIsLoose?: boolean;
  readonly from?: Day;
  readonly role?: "head" | "leader" | "member";
  readonly group?: string;
  readonly rated?: boolean;
  readonly departure?: Departure;
}

export interface UnitLine extends ListLine {
  readonly name: string;
  readonly code?: string;
  readonly unitKind?: string;
  readonly group?: string;
  readonly order?: number;
  readonly establishedOn?: Day;
  readonly endedOn?: Day;
}

export interface DirectiveLine extends ListLine {
  readonly number: string;
  readonly directiveKind?: string;
  readonly title?: string;
  readonly issuer?: string;
  readonly issuedOn?: Day;
  /** Fields of the study plan that the same line holds. */
  readonly plan: Readonly<Record<string, string | number>>;
}

/** What one earlier year decided, with the document that says so. */
export interface DecidedYear {
  readonly year: number | undefined;
  readonly cell: string;
  readonly number?: string;
  readonly decidedOn?: Day;
  readonly decidedBy?: string;
}

/** The level of one earlier year. */
export interface YearResult extends DecidedYear {
  readonly level: Level;
  readonly typical?: boolean;
}

/** An award of one earlier year, in the list's words. */
export interface YearAward extends DecidedYear {
  readonly award: string;
}

export interface ResultLine extends ListLine {
  /** The subject: a person, or a unit by its name. */
  readonly subject: { readonly person: PersonClaim } | { readonly unit: string };
  readonly results: readonly YearResult[];
  readonly awards: readonly YearAward[];
}

interface LinesOf {
  readonly people: readonly PersonLine[];
  readonly units: readonly UnitLine[];
  readonly directives: readonly DirectiveLine[];
  readonly results: readonly ResultLine[];
}

/** A sheet that holds a list of an office. */
export type ParsedList = {
  readonly [Kind in ListKind]: {
    readonly kind: Kind;
    readonly sheet: string;
    readonly lines: LinesOf[Kind];
    /** The year that the titles above the list name. */
    readonly titleYear: { readonly year: number; readonly cell: string } | undefined;
    /** The unit that a title or the sheet's name may name. */
    readonly unitWords: readonly string[];
    /** Captions of columns that are not kept. */
    readonly unread: readonly string[];
    readonly problems: readonly ListProblem[];
  };
}[ListKind];
