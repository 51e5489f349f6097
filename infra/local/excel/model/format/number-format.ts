import { dayFromSerial, weekday } from "./calendar.ts";
import type { CellValue } from "../sheet/cell.ts";

const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DAY_NAMES = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

/** General: up to 11 significant digits in sight, a power of ten beyond. */
function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const size = Math.abs(value);
  if (size >= 1e11 || (size > 0 && size < 1e-9)) {
    const [digits = "", power = ""] = value.toExponential(5).split("e");
    return `${digits.replace(/\.?0+$/, "")}E${power.startsWith("-") ? "-" : "+"}${pad(Math.abs(Number(power)), 2)}`;
  }
  return String(Number(value.toPrecision(10)));
}

function number(value: number, pattern: string): string {
  const placeholders = /[0#?][0#?,.]*(?:E[+-]0+)?/.exec(pattern);
  if (placeholders === null) return pattern;
  const shape = placeholders[0];
  if (/E[+-]/.test(shape)) return pattern.replace(shape, scientific(value, shape));
  const percents = pattern.split("%").length - 1;
  const scaled = Math.abs(value) * 100 ** percents;
  const [whole = "", fraction = ""] = shape.split(".");
  const places = fraction.replace(/[^0#?]/g, "").length;
  const fixed = roundHalfUp(scaled, places);
  const [digits = "", decimals = ""] = fixed.split(".");
  const least = whole.replace(/[^0]/g, "").length;
  const padded = digits.padStart(least, "0");
  const grouped = whole.includes(",") ? padded.replace(/\B(?=(\d{3})+$)/g, ",") : padded;
  const needed = fraction.replace(/[^0]/g, "").length;
  const kept = decimals.length > needed ? decimals.replace(/0+$/, "").padEnd(needed, "0") : decimals;
  const figures = (grouped === "0" && least === 0 ? "" : grouped) + (kept === "" ? "" : `.${kept}`);
  return (value < 0 ? "-" : "") + pattern.replace(shape, figures);
}

/** "0.00E+00": the digits after the point and those of the power, whose plus is shown where the pattern has one. */
function scientific(value: number, shape: string): string {
  const [mantissa = "", power = ""] = shape.split("E");
  const places = (mantissa.split(".")[1] ?? "").length;
  const [digits = "", by = ""] = value.toExponential(places).split("e");
  const sign = by.startsWith("-") ? "-" : power.startsWith("+") ? "+" : "";
  return `${digits}E${sign}${pad(Math.abs(Number(by)), power.length - 1)}`;
}

/** 2.675 shows as 2.68: Excel rounds the decimal digits that it would print, not the binary number. */
function roundHalfUp(value: number, places: number): string {
  const precise = Number(value.toPrecision(15));
  return (Math.round(Number(`${precise}e${places}`)) / 10 ** places).toFixed(places);
}

const TOKENS = /"[^"]*"|\\.|\[[^\]]*\]|am\/pm|yyyy|yy|mmmm|mmm|mm|m|dddd|ddd|dd|d|hh|h|ss|s|./gi;

function date(serial: number, pattern: string, date1904: boolean): string {
  const { year, month, day } = dayFromSerial(serial, date1904);
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const twelve = /am\/pm/i.test(pattern);
  const hour = Math.floor(seconds / 3600);
  const shownHour = twelve ? hour % 12 || 12 : hour;
  let afterHour = false;
  return (pattern.match(TOKENS) ?? [])
    .map((token, index, all) => {
      const lower = token.toLowerCase();
      const beforeSecond = /^s/i.test(all.slice(index + 1).find((next) => /^[a-z]/i.test(next)) ?? "");
      const isMinute = (lower === "m" || lower === "mm") && (afterHour || beforeSecond);
      if (/^[a-z]/i.test(token)) afterHour = lower.startsWith("h");
      const minute = Math.floor(seconds / 60) % 60;
      if (isMinute) return lower === "mm" ? pad(minute, 2) : String(minute);
      switch (lower) {
        case "yyyy":
          return pad(year, 4);
        case "yy":
          return pad(year % 100, 2);
        case "mmmm":
          return MONTH_NAMES[month - 1] ?? "";
        case "mmm":
          return (MONTH_NAMES[month - 1] ?? "").slice(0, 3);
        case "mm":
          return pad(month, 2);
        case "m":
          return String(month);
        case "dddd":
          return DAY_NAMES[weekday(serial, date1904)] ?? "";
        case "ddd":
          return (DAY_NAMES[weekday(serial, date1904)] ?? "").slice(0, 3);
        case "dd":
          return pad(day, 2);
        case "d":
          return String(day);
        case "hh":
          return pad(shownHour, 2);
        case "h":
          return String(shownHour);
        case "ss":
          return pad(seconds % 60, 2);
        case "s":
          return String(seconds % 60);
        case "am/pm":
          return hour < 12 ? "AM" : "PM";
        default:
          return literal(token);
      }
    })
    .join("");
}

function literal(token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith("\\")) return token.slice(1);
  return token.startsWith("[") ? "" : token;
}

function isDateFormat(numberFormat: string): boolean {
  return (
    numberFormat !== "General" && /[ymdhs]/i.test(numberFormat.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, ""))
  );
}

/** `Range.text`: what the cell shows, whatever its width. */
export function shown(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const sections = numberFormat.split(";");
  if (typeof value === "string") {
    const section = sections[3] ?? (sections.length === 1 && numberFormat.includes("@") ? numberFormat : "@");
    return section.replaceAll(/"([^"]*)"/g, "$1").replace("@", value);
  }
  if (numberFormat === "General" || numberFormat === "@" || numberFormat === "") return general(value);
  const negative = value < 0 && sections[1] !== undefined;
  const section =
    (negative ? sections[1] : value === 0 && sections[2] !== undefined ? sections[2] : sections[0]) ?? "";
  if (isDateFormat(section)) return value < 0 ? "########" : date(value, section, date1904);
  const bare = section.replaceAll(/\[[^\]]*\]|_.|\*./g, "").replaceAll(/"([^"]*)"|\\(.)/g, "$1$2");
  return /general/i.test(bare) ? general(value) : number(negative ? -value : value, bare);
}
