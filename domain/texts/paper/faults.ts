import type { Bilingual } from "../../values/bilingual.ts";
import type { PaperFault } from "../../vocabulary/paper/paper-fault.ts";

/** What an office should look at before a paper is signed, and what to do. */
export const PAPER_FAULT_TEXTS = {
  "counts-differ": {
    vi: "Trong câu ghi {said}, trong danh sách có {listed}. Văn bản không được lập; hãy báo quản trị.",
    en: "The sentence says {said} and the list has {listed}. The paper is not made; tell the administrator.",
  },
  "changed-since": {
    vi: "Khi ghi số có {kept} tên, theo số liệu nay là {now}. Nếu phải ban hành lại thì bấm Ghi lại số, ngày.",
    en: "It was numbered with {kept} names and would have {now} now. Number it again if it is to be replaced.",
  },
  "number-differs": {
    vi: "Quyết định đã ghi nhận mang số {recorded}, văn bản mang số {reference}: {names}. Sửa số ở trang Quyết định, hoặc ghi lại số.",
    en: "Decisions are recorded under {recorded}, the paper has {reference}: {names}. Correct one of the two.",
  },
  "signer-missing": {
    vi: "Chưa có họ tên người ký. Ghi ở Thiết lập của văn phòng, hoặc để trống rồi viết tay.",
    en: "There is no signatory's name. Enter it in the office's settings, or leave it to be written by hand.",
  },
  "place-missing": {
    vi: "Chưa có địa danh trước ngày tháng. Ghi ở Thiết lập của văn phòng.",
    en: "There is no place before the date. Enter it in the office's settings.",
  },
  "agency-missing": {
    vi: "Chưa có tên hoặc ký hiệu cơ quan nhà nước. Ghi ở Thiết lập của văn phòng.",
    en: "The agency or its symbol is missing. Enter them in the office's settings.",
  },
  "over-limit": {
    vi: "Vượt chỉ tiêu hoàn thành xuất sắc, chưa ghi căn cứ ngoại lệ: {names}. Ghi ở trang Quyết định, hoặc đổi mức.",
    en: "Beyond the limit on the best level, without an exception: {names}. Record one, or another level.",
  },
  "tie-open": {
    vi: "Bằng nhau ở chỉ tiêu cuối, cấp ủy chưa chọn: {names}. Ghi mức ở trang Quyết định.",
    en: "Equal for the last places, and the committee has not chosen: {names}. Record their levels.",
  },
  "certificates-wait": {
    vi: "Giấy khen lập được sau khi ghi số và ngày của quyết định này.",
    en: "Certificates are made once this decision has its number and day.",
  },
} as const satisfies Record<PaperFault, Bilingual>;
