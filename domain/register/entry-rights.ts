import { RowKey, type UserId } from "../values/ids.ts";
import type { Fields, Form } from "../forms/form.ts";
import type { FieldIssue } from "../forms/row.ts";
import type { MembershipSpan } from "../membership/membership.ts";
import { standingToWrite } from "../membership/standing-to-write.ts";
import type { RowChange } from "./merge.ts";

export interface Writer {
  readonly user: UserId;
  /** Whether the user may write every register, as the committee's office may. */
  readonly ofCommittee: boolean;
}

/** The register of a row, and what the year's catalogue says of the people and units that it is about. */
export interface EntryPlace {
  readonly unit: string;
  readonly year: number;
  readonly membershipsOf: (subject: string) => readonly MembershipSpan[];
  readonly isUnit: (subject: string) => boolean;
}

/** A row as it stands, if it does, and as it would be stored. */
export interface Entry {
  readonly before: Fields | undefined;
  readonly after: Fields;
  readonly deleted: boolean;
  readonly change: Pick<RowChange, "set" | "wasDeleted">;
}

/** The person or unit that a row is about. */
export function subjectOf({ about }: Form, fields: Fields): string | undefined {
  const subject = about === undefined ? undefined : RowKey.safeParse(fields[about.subject]);
  return subject?.success === true ? subject.data : undefined;
}

/**
 * The faults of a row about somebody for whom the unit does not answer. A study row is asked for when its person or day
 * changes, so that old rows stay editable; a case of discipline at every change and before and after it, since each of
 * its cells can decide a level (rule L15).
 */
export function standingIssues(
  form: Form,
  entry: Entry,
  place: EntryPlace,
  writer: Writer,
): readonly FieldIssue[] {
  switch (form.about?.answers) {
    case undefined:
    // Opinions of other units are stored; scoring leaves them out.
    case "rating":
      return [];
    case "membership":
      return answersFor(form, entry, place) ? [] : [{ field: form.about.subject, code: "not-of-unit" }];
    case "act": {
      const states = [entry.before, entry.after].filter((fields) => fields !== undefined);
      const isAdmitted = states.every((fields) => {
        const standing = standingIn(form, fields, place);
        return standing === "own" || (writer.ofCommittee && standing === "former");
      });
      return isAdmitted ? [] : [{ field: form.about.subject, code: "not-unit-of-act" }];
    }
  }
}

function answersFor(form: Form, { after, deleted, change }: Entry, place: EntryPlace): boolean {
  const decisive = [form.about?.subject ?? "", ...(form.about?.on ?? [])];
  const isTouched = change.wasDeleted || decisive.some((column) => column in change.set);
  if (deleted || !isTouched || standingIn(form, after, place) === "own") return true;
  // A person without any membership yet is not rated, so their study can be entered first.
  const subject = subjectOf(form, after) ?? "";
  return place.membershipsOf(subject).length === 0 && !place.isUnit(subject);
}

function standingIn(form: Form, fields: Fields, place: EntryPlace) {
  return standingToWrite(form, fields, place, place.membershipsOf(subjectOf(form, fields) ?? ""));
}
