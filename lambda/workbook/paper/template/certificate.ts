import { type Document } from "docx";
import { line } from "./line.ts";
import { page } from "./page.ts";

/** One page for each certificate, landscape (98/2023/NĐ-CP, Article 104). */
export function certificate(): Document {
  return page([{ turn: "landscape", children: [line("{{giay_khen}}")] }]);
}

/** Pages that begin anew for each subject or unit. */
export function singlePages(): Document {
  return page([{ turn: "portrait", children: [line("{{trang}}")] }]);
}
