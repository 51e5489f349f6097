import { parseArgs } from "node:util";
import { UnitId, Year } from "../../../domain/values/ids.ts";
import type { Language } from "../../../domain/values/bilingual.ts";
import { StartFailure } from "../../local/cloud/start-failure.ts";

export const IMPORT_HELP = `npm run import -- TỆP... --unit ĐƠN_VỊ --year NĂM [--check] [--add-people] [--url URL] [--user MÃ] [--lang vi|en]

  --unit        mã đơn vị, ví dụ cb-hanh-chinh / the unit's id
  --year        năm của sổ; ngày không ghi năm lấy năm này / the register's year, and that of days without one
  --check       chỉ đọc và in kết quả, không cần máy chủ / read and print only, no server needed
  --add-people  thêm người chưa có vào danh sách của đơn vị / add unknown people to the unit's roster
  --url         địa chỉ dịch vụ; mặc định là bản đang chạy trên máy này / the service; by default the one running here
  --user        người dùng trên máy này, mặc định quan-tri / a local user, quan-tri unless told
  --lang        ngôn ngữ của thông báo, mặc định vi / the language of messages, vi unless told`;

export interface ImportOptions {
  readonly files: readonly string[];
  readonly unit: UnitId;
  readonly year: number;
  readonly check: boolean;
  readonly addPeople: boolean;
  readonly url: string | undefined;
  readonly user: string;
  readonly language: Language;
}

/** @returns undefined when help was asked for. @throws StartFailure with one sentence for what is wrong. */
export function readImportOptions(args: readonly string[]): ImportOptions | undefined {
  const { values, positionals } = parse(args);
  if (values.help === true) return undefined;
  const unit = UnitId.safeParse(values.unit);
  const year = Year.safeParse(/^\d{4}$/.test(values.year ?? "") ? Number(values.year) : undefined);
  const { lang = "vi", url } = values;
  if (positionals.length === 0) throw wrong("chưa có tệp nào / no file is given");
  if (values.unit === undefined) throw wrong("thiếu --unit / --unit is missing");
  if (!unit.success) throw wrong(`--unit ${values.unit}`);
  if (values.year === undefined) throw wrong("thiếu --year / --year is missing");
  if (!year.success) throw wrong(`--year ${values.year}`);
  if (lang !== "vi" && lang !== "en") throw wrong(`--lang ${lang}`);
  if (url !== undefined && !URL.canParse(url)) throw wrong(`--url ${url}`);
  return {
    files: positionals,
    unit: unit.data,
    year: year.data,
    check: values.check ?? false,
    addPeople: values["add-people"] ?? false,
    url: url?.replace(/\/+$/, ""),
    user: values.user ?? "quan-tri",
    language: lang,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        unit: { type: "string" },
        year: { type: "string" },
        check: { type: "boolean" },
        "add-people": { type: "boolean" },
        url: { type: "string" },
        user: { type: "string" },
        lang: { type: "string" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function wrong(said: string): StartFailure {
  return new StartFailure(`Tùy chọn sai / Wrong option: ${said}. (--help: cách dùng / how to use)`);
}
