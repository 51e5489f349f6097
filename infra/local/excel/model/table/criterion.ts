import { type CellValue, isErrorText } from "../sheet/cell.ts";
import { readText } from "../range/input.ts";

function wildcards(pattern: string): RegExp {
  return new RegExp(
    `^${pattern.replaceAll(/~[*?~]|[*?]|[\\^$.|+()[\]{}]/g, (found) => {
      if (found === "*") return "[\\s\\S]*";
      if (found === "?") return "[\\s\\S]";
      return `\\${found.startsWith("~") ? found.charAt(1) : found}`;
    })}$`,
    "iu",
  );
}

const OPERATOR = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/;

/** Excel's criteria of COUNTIF and of filters: ">=5", "<>x", "a*", "" and values. */
export function matches(value: CellValue, criterion: CellValue): boolean {
  if (typeof criterion !== "string") return value === criterion;
  const [, operator = "=", operand = ""] = OPERATOR.exec(criterion) ?? [];
  const wanted = readText(operand, { culture: "en-US", date1904: false, thisYear: 1900 }).value;
  if (operator === "=" || operator === "<>") {
    const same =
      typeof wanted === "string"
        ? typeof value === "string" && (operand === "" ? value === "" : wildcards(operand).test(value))
        : value === wanted;
    return same === (operator === "=");
  }
  if (typeof wanted !== typeof value || isErrorText(value)) return false;
  const left = typeof value === "string" ? value.toLowerCase() : value;
  const right = typeof wanted === "string" ? wanted.toLowerCase() : wanted;
  if (operator === "<") return left < right;
  if (operator === "<=") return left <= right;
  return operator === ">" ? left > right : left >= right;
}
