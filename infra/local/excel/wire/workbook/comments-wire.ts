import { parseAddress } from "../../model/address.ts";
import { area as areaAt } from "../../model/area.ts";
import type { Comment as Model } from "../../model/sheet/comment.ts";
import { ExcelError, invalidArgument, itemNotFound } from "../../model/excel-error.ts";
import type { Sheet } from "../../model/sheet/sheet.ts";
import type { WorkbookModel } from "../../model/workbook.ts";
import { range, text } from "../argument.ts";
import type { WireClass } from "../wire-class.ts";
import { rangeOf, type RangeTarget, type Targets, wire, WireObject } from "../wire-object.ts";

interface Found {
  readonly sheet: Sheet;
  readonly comment: Model;
}

function all({ model, sheet }: Targets["CommentCollection"]): Found[] {
  return (sheet === undefined ? model.sheets : [sheet]).flatMap((one) =>
    one.comments.map((comment) => ({ sheet: one, comment })),
  );
}

function required(found: Found | undefined): WireObject<"Comment"> {
  if (found === undefined) throw itemNotFound();
  return wire("Comment", found);
}

function place({ model }: Targets["CommentCollection"], given: unknown): RangeTarget {
  const at = given instanceof WireObject ? range(given) : placeOf(model, text(given));
  if (at.area.rows > 1 || at.area.columns > 1) throw invalidArgument();
  return at;
}

/** Documented: a text "must contain the full address, including the sheet name". */
function placeOf(model: WorkbookModel, address: string): RangeTarget {
  const parsed = parseAddress(address);
  if (parsed?.sheet === undefined) throw invalidArgument();
  return { sheet: model.sheet(parsed.sheet), area: parsed.area };
}

function commentAt({ sheet, area }: RangeTarget): Model | undefined {
  return sheet.comments.find((one) => one.row === area.row && one.column === area.column);
}

export const CommentCollection: WireClass<"CommentCollection"> = {
  items: (scope) => all(scope).map((found) => wire("Comment", found)),
  item: (scope, id) => required(all(scope).find(({ comment }) => comment.id === text(id))),
  call: {
    GetCount: (scope) => all(scope).length,
    Add: (scope, [cell, content], { model }) => {
      const target = place(scope, cell);
      if (commentAt(target) !== undefined)
        throw new ExcelError("InvalidOperation", "The cell already has a comment.");
      const comment: Model = {
        id: model.newGuid(),
        row: target.area.row,
        column: target.area.column,
        content: text(content),
        author: "",
        created: "",
        resolved: false,
      };
      target.sheet.comments.push(comment);
      model.changedSheet("comment", target.sheet, target.area);
      return wire("Comment", { sheet: target.sheet, comment });
    },
  },
};

export const Comment: WireClass<"Comment"> = {
  identify: ({ comment }) => ({ _Id: comment.id, Id: comment.id }),
  read: {
    Content: ({ comment }) => comment.content,
  },
  call: {
    GetLocation: ({ sheet, comment }) => rangeOf(sheet, areaAt(comment.row, comment.column)),
  },
};
