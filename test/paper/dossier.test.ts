import { describe, expect, test } from "vitest";
import { isBrokenLetterhead } from "../../domain/forms/letterhead.ts";
import { SETTING_HELP } from "../../domain/texts/pane/office-settings.ts";
import { LIST_COLUMN_TEXTS } from "../../domain/texts/vocabulary/list-columns.ts";
import { findPolicy } from "../../domain/policy/library/library.ts";
import { law } from "../../domain/policy/sources.ts";
import { result } from "../decision/results.ts";
import {
  day,
  decision,
  factsOf,
  namesIn,
  paperOf,
  papersOf,
  proposedFor,
  shortfall,
  tableOf,
  wordsOf,
} from "./office.ts";

const document = (number: string) => ({ number, decidedOn: day("2026-01-05"), decidedBy: null });
const collective = { kind: "collective", unit: "cb-mot" } as const;

describe("one paper for each award", () => {
  test("what an authority above decides is a submission to it; what the committee decides is a draft decision", () => {
    const papers = papersOf([proposedFor("an", ["giay-khen-nam", "giay-khen-5-nam", "bang-khen-5-nam"])]);
    const above = papers.filter(({ kind }) => kind === "award-submission");
    expect(above.map((paper) => [wordsOf(paper, "kinh_gui"), wordsOf(paper, "trich_yeu")])).toEqual([
      [
        "Ban thường vụ cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng",
        "đề nghị tặng Giấy khen cho đảng viên hoàn thành xuất sắc nhiệm vụ 5 năm liền năm 2026",
      ],
      [
        "Ban thường vụ tỉnh ủy",
        "đề nghị tặng Bằng khen cho đảng viên hoàn thành xuất sắc nhiệm vụ 5 năm liền năm 2026",
      ],
    ]);
    expect(wordsOf(paperOf(papers, "award-decision"), "khen")).toBe(
      "tặng Giấy khen cho đảng viên hoàn thành xuất sắc nhiệm vụ",
    );
  });

  test("a title of the state is decided in the state's form, by the agency and not by the committee", () => {
    const letterhead = {
      ...factsOf([]).letterhead,
      agency: "Văn phòng tỉnh",
      agencySymbol: "VP",
      signer: "Bí thư A",
    };
    const papers = papersOf([proposedFor("an", ["ldtt"])], { letterhead });
    const title = paperOf(papers, "state-decision");
    expect(wordsOf(title, "co_quan")).toBe("VĂN PHÒNG TỈNH");
    expect(wordsOf(title, "ky_hieu")).toBe("QĐ-VP");
    expect(wordsOf(title, "nguoi_ky")).not.toContain("Bí thư A");
    expect(wordsOf(title, "can_cu").split("\n").at(-1)).toBe(
      "Xét đề nghị của Hội đồng Thi đua - Khen thưởng,",
    );
  });

  test("the number in the sentence, in the contents and of the names in the list are the same", () => {
    const papers = papersOf(["an", "binh", "chi"].map((id) => proposedFor(id, ["giay-khen-nam"])));
    const paper = paperOf(papers, "award-decision");
    expect([paper.count, wordsOf(paper, "so_luong"), namesIn(paper).length]).toEqual([3, "3", 3]);
    const listed = tableOf(paperOf(papers, "contents")).rows.find(([, title]) => title === paper.title);
    expect(listed?.[4]).toBe("3");
  });

  test("whom the authority refused is in no paper; whom it gave another award is in that one's", () => {
    const decided = new Map([
      ["an", [decision("giay-khen-nam", { outcome: "refused" })]],
      ["binh", [decision("giay-khen-5-nam", { outcome: "changed", award: "giay-khen-nam" })]],
    ]);
    const papers = papersOf(
      [
        proposedFor("an", ["giay-khen-nam"]),
        proposedFor("binh", ["giay-khen-5-nam"]),
        proposedFor("chi", ["giay-khen-nam"]),
      ],
      { decisionsOf: (subject) => decided.get(subject) ?? [] },
    );
    expect(namesIn(paperOf(papers, "award-decision"))).toEqual(["Người binh", "Người chi"]);
    expect(papers.some(({ kind }) => kind === "award-submission")).toBe(false);
  });

  test("what exceeds a limit stands with its article and reason beside the level and the award", () => {
    const exception = { exception: "Điều 11.5", reason: "Cấp trên đồng ý" };
    const decided = [
      decision("level", { outcome: "changed", level: "HTXS", ...exception }),
      decision("giay-khen-nam", exception),
    ];
    const results = [proposedFor("an", ["giay-khen-nam"]), proposedFor("binh", ["giay-khen-nam"])];
    const papers = papersOf(results, { decisionsOf: (subject) => (subject === "an" ? decided : []) });
    for (const kind of ["award-decision", "ratings-decision"] as const) {
      const [an, binh] = tableOf(paperOf(papers, kind)).rows.map((row) => row.join("|"));
      expect(an).toContain("(ngoại lệ theo Điều 11.5: Cấp trên đồng ý)");
      expect(binh).not.toContain("ngoại lệ");
    }
  });

  test("the money is that of the rules on the day, or what was decided with the rules' sum beside it", () => {
    const results = ["an", "binh"].map((id) => proposedFor(id, ["giay-khen-nam"]));
    const decided = decision("giay-khen-nam", { money: 800_000, moneyDue: 759_000 });
    const papers = papersOf(results, { decisionsOf: (subject) => (subject === "an" ? [decided] : []) });
    const { columns, rows } = tableOf(paperOf(papers, "award-decision"));
    expect(columns.at(-1)?.caption).toBe("Tiền thưởng (đồng)");
    expect(rows.map((row) => row.at(-1))).toEqual(["800.000 (mức tính 759.000)", "759.000"]);
  });

  test("the article on money says the sum for each and together, and dots only where a sum is not known", () => {
    const results = ["an", "binh"].map((id) => proposedFor(id, ["giay-khen-nam"]));
    const moneyIn = (said: object) =>
      wordsOf(paperOf(papersOf(results, said), "award-decision"), "tien_thuong");
    expect(moneyIn({})).toBe("759.000 đồng cho mỗi đảng viên, tổng số tiền là 1.518.000 đồng");
    expect(moneyIn({ today: day("2026-06-30") })).toContain("702.000 đồng cho mỗi đảng viên");
    const decided = [decision("giay-khen-nam", { money: 800_000, moneyDue: 759_000 })];
    expect(moneyIn({ decisionsOf: (subject: string) => (subject === "an" ? decided : []) })).toBe(
      "theo danh sách, tổng số tiền là 1.559.000 đồng",
    );
    const policy = findPolicy("dang-366-2025@2") ?? expect.unreachable();
    const unpaid = policy.proposals.map(({ money: _money, ...rule }) => rule);
    expect(moneyIn({ policy: { ...policy, proposals: unpaid } })).toMatch(/^…+$/);
  });

  test("the list that accompanies a submission has the columns that the office has chosen, in its order", () => {
    const { letterhead } = factsOf([]);
    const said = {
      pastOf: () => ({
        levels: [{ year: 2025, ...document("12-QĐ/ĐU"), level: "HTXS" as const, isTypical: false }],
        awards: [{ year: 2024, ...document("7-QĐ/ĐU"), award: "Giấy khen" }],
      }),
      decisionsOf: () => [decision("bang-khen-5-nam", { votesFor: 9, councilMembers: 11 })],
    };
    const listed = (listColumns: string | null) => {
      const facts = { ...said, letterhead: { ...letterhead, listColumns } };
      return tableOf(paperOf(papersOf([proposedFor("an", ["bang-khen-5-nam"])], facts), "award-submission"));
    };
    const usual = ["Ngày sinh", "Chức vụ, đơn vị", "Tóm tắt thành tích", "Hình thức đề nghị"];
    expect(
      listed(null)
        .columns.slice(2, 6)
        .map(({ caption }) => caption),
    ).toEqual(usual);
    const { columns, rows } = listed("số phiếu đồng ý; Ngày vào Đảng; Đã được khen thưởng; Xếp loại các năm");
    expect(columns).toHaveLength(6);
    expect(rows[0]?.slice(2)).toEqual([
      "9/11",
      "02/09/2005",
      "Năm 2024: Giấy khen (Quyết định số 7-QĐ/ĐU, ngày 05/01/2026)",
      "Năm 2026: Hoàn thành xuất sắc nhiệm vụ (kỳ này); Năm 2025: Hoàn thành xuất sắc nhiệm vụ (Quyết định số 12-QĐ/ĐU, ngày 05/01/2026)",
    ]);
    expect(isBrokenLetterhead("letterhead.listColumns", "Ngày sinh; Quê quán")).toBe(true);
    expect(isBrokenLetterhead("letterhead.listColumns", "Ngày sinh; Số phiếu đồng ý")).toBe(false);
    const help = SETTING_HELP["letterhead.listColumns"].vi;
    for (const caption of Object.values(LIST_COLUMN_TEXTS)) expect(help).toContain(caption);
  });

  test("where nothing is proposed nothing is asked for", () => {
    const papers = papersOf([result("an")]);
    expect(papers.map(({ kind }) => kind)).not.toContain("award-submission");
    expect(wordsOf(paperOf(papers, "ratings-report"), "nhan_xet")).toContain(
      "Không có trường hợp nào được đề nghị khen thưởng.",
    );
  });
});

describe("levels", () => {
  const results = [
    result("cb", { ...collective, name: "Chi bộ Một", level: "HTXS" }),
    result("an", { level: "HTXS" }),
    result("binh", { level: "HTT" }),
    result("chi", { level: "INCOMPLETE" }),
    result("dung", { level: "NOT_RATED" }),
  ];

  test("the report's lines add up to everybody, and the share is of those who have a level", () => {
    const [ofCollectives, ofPeople] = tableOf(paperOf(papersOf(results), "ratings-report"), "tong_hop").rows;
    expect(ofCollectives).toEqual(["Tập thể", "1", "1", "0", "0", "0", "0", "100"]);
    expect(ofPeople).toEqual(["Cá nhân", "4", "1", "1", "0", "0", "2", "50"]);
  });

  test("a level that was decided stands in place of the proposed one", () => {
    const papers = papersOf(results, {
      decisionsOf: (subject) => (subject === "chi" ? [decision("level", { level: "HTNV" })] : []),
    });
    expect(tableOf(paperOf(papers, "ratings-decision", "dang-vien")).rows.at(-1)).toEqual([
      "3",
      "chi",
      "Chuyên viên, Tên cb-mot",
      "Hoàn thành nhiệm vụ",
    ]);
    expect(namesIn(paperOf(papers, "unrated-list"))).toEqual(["dung"]);
  });

  test("only members of the Party and collectives are recognised by the committee", () => {
    const papers = papersOf(results, {
      personOf: (subject) => ({ position: null, born: "", admitted: "", isMember: subject === "an" }),
    });
    expect(namesIn(paperOf(papers, "ratings-decision", "dang-vien"))).toEqual(["an"]);
    expect(namesIn(paperOf(papers, "ratings-decision", "tap-the"))).toEqual(["Chi bộ Một"]);
    const policy = findPolicy("cong-chuc-335-2025@2") ?? expect.unreachable();
    expect(papersOf(results, { policy }).some(({ kind }) => kind === "ratings-decision")).toBe(false);
  });

  test("by a rule book that rates work for the state every paper is the agency's, in the state's form and books", () => {
    const policy = findPolicy("cong-chuc-335-2025@2") ?? expect.unreachable();
    const letterhead = factsOf([]).letterhead;
    const agency = {
      agencyUpper: "UBND tỉnh",
      agency: "Sở Nội vụ",
      agencySymbol: "SNV",
      agencySigner: "Trần B",
    };
    const papers = papersOf(results, { policy, letterhead: { ...letterhead, ...agency } });
    expect(
      papers
        .map(({ kind }) => kind)
        .filter((kind) => !kind.startsWith("state-") && kind !== "civil-servant-form"),
    ).toEqual([]);
    const levels = paperOf(papers, "state-ratings-decision", "cong-chuc");
    expect([
      wordsOf(levels, "co_quan_cap_tren"),
      wordsOf(levels, "co_quan"),
      wordsOf(levels, "ky_hieu"),
      wordsOf(levels, "chuc_vu"),
      wordsOf(levels, "nguoi_ky"),
    ]).toEqual(["UBND TỈNH", "SỞ NỘI VỤ", "QĐ-SNV", "THỦ TRƯỞNG CƠ QUAN", "Trần B"]);
    expect(wordsOf(levels, "can_cu")).not.toContain("Điều lệ Đảng");
    expect(namesIn(paperOf(papers, "state-ratings-decision", "phong-ban"))).toEqual(["Chi bộ Một"]);
  });

  test("the ballot names collectives first and suggests a level only where one is proposed", () => {
    const ballot = paperOf(papersOf(results.toReversed()), "ballot");
    expect(namesIn(ballot)).toEqual(["Chi bộ Một", "chi", "binh", "an"]);
    expect(tableOf(ballot).rows.map((row) => row[3])).toEqual([
      "Hoàn thành xuất sắc nhiệm vụ",
      "",
      "Hoàn thành tốt nhiệm vụ",
      "Hoàn thành xuất sắc nhiệm vụ",
    ]);
  });
});

describe("certificates", () => {
  const given = { number: "12-QĐ/ĐU", decidedOn: day("2026-12-28") };
  const certificates = (said: object) =>
    papersOf([proposedFor("an", ["giay-khen-nam"])], {
      decisionsOf: () => [decision("giay-khen-nam", said)],
    }).filter(({ kind }) => kind === "certificate");

  test("there is none before the decision has its number and its day", () => {
    expect(certificates({})).toEqual([]);
    expect(certificates({ number: given.number })).toEqual([]);
    expect(certificates({ decidedOn: given.decidedOn })).toEqual([]);
    expect(certificates({ ...given, outcome: "refused" })).toEqual([]);
    expect(certificates(given)).toHaveLength(1);
  });

  test("each cites the decision and its place in it", () => {
    const [paper] = certificates(given);
    expect(paper?.filled.giay_khen).toMatchObject({
      certificates: [
        {
          name: "Người an",
          unit: "Tên cb-mot",
          merit: "Hoàn thành xuất sắc nhiệm vụ năm 2026",
          decision: "Quyết định số 12-QĐ/ĐU, ngày 28/12/2026",
          goldenBook: "Số sổ vàng: 1",
          placeAndDay: "…………, ngày 28 tháng 12 năm 2026",
        },
      ],
    });
  });
});

describe("the letter on what is late", () => {
  const person = (name: string) => ({ person: { key: name, name } });

  test("goes to the units that still owe something and to no other; what several people owe alike is one line", () => {
    const papers = papersOf([result("an")], {
      shortfalls: [
        shortfall(person("An")),
        shortfall(person("Bình")),
        shortfall({ kind: "absent-unexcused", unit: "cb-hai", ...person("Chi") }),
        shortfall({ kind: "plan-missing", unit: "cb-ba", day: day("2027-01-31") }),
      ],
    });
    const letter = paperOf(papers, "late-letter");
    expect(wordsOf(letter, "kinh_gui")).toBe("Tên cb-mot");
    expect(wordsOf(letter, "nhan_xet")).toBe(
      "Đến ngày 20/12/2026, 1 đơn vị còn 2 việc chưa thực hiện hoặc chưa báo cáo (danh sách kèm theo).",
    );
    expect(tableOf(letter).rows).toEqual([
      ["Tên cb-mot"],
      ["1", "Chưa nộp thu hoạch: 57-NQ/TW", "2 người: An, Bình", "31/03/2026", "264", ""],
    ]);
  });

  test("is not written where nothing is open", () => {
    expect(papersOf([result("an")]).some(({ kind }) => kind === "late-letter")).toBe(false);
  });
});

describe("a text that has ended", () => {
  /** A rule book that still rests the title on the decree of 2023. */
  const old = (from: string) => {
    const policy = findPolicy("dang-366-2025@2") ?? expect.unreachable();
    const proposals = policy.proposals.map((rule) =>
      rule.id === "ldtt" ? { ...rule, source: law(from) } : rule,
    );
    return { ...policy, proposals };
  };
  const proposed = [proposedFor("an", ["ldtt", "giay-khen-nam"])];

  test("is refused for new papers, with its successor named; the others are made", () => {
    const facts = { policy: old("98/2023/NĐ-CP Điều 24") };
    const papers = papersOf(proposed, facts);
    expect(papers.some(({ kind }) => kind === "state-decision")).toBe(false);
    expect(papers.some(({ kind }) => kind === "award-decision")).toBe(true);
    const last = tableOf(paperOf(papers, "contents")).rows.at(-1) ?? [];
    expect(last[1]).toContain("Lao động tiên tiến");
    expect(last[5]).toContain("98/2023/NĐ-CP hết hiệu lực từ 01/07/2025, thay bằng 152/2025/NĐ-CP (Điều 59)");
  });

  test("still carries a paper of a day on which it was in force", () => {
    const facts = { policy: old("98/2023/NĐ-CP Điều 24"), today: day("2025-06-30") };
    expect(papersOf(proposed, facts).some(({ kind }) => kind === "state-decision")).toBe(true);
  });

  test("a changed one is cited with what changed it", () => {
    const basis = (today: string) =>
      wordsOf(paperOf(papersOf(proposed, { today: day(today) }), "state-decision"), "can_cu");
    expect(basis("2026-12-20")).toContain("ngày 15/6/2022, được sửa đổi, bổ sung bởi Luật 06/2026/QH16;");
    expect(basis("2026-09-30")).not.toContain("06/2026/QH16");
  });
});

test("the annex lists every value beside its text", () => {
  const rows = tableOf(paperOf(papersOf([]), "bases-annex")).rows;
  const quoted = rows.find(([, , text]) => text?.includes("hoàn thành dưới 70%"));
  expect(quoted?.[1]).toContain("366-QĐ/TW");
  expect(quoted?.[2]).toContain("đã đọc nguyên văn");
});

test("an office is named as it is: a cell signs as one, who is above is whom it has entered, and none is left out", () => {
  const { letterhead } = factsOf([]);
  const headed = (office: string, said: object = {}) =>
    paperOf(
      papersOf([proposedFor("an", ["giay-khen-5-nam"])], { office, letterhead: { ...letterhead, ...said } }),
      "award-submission",
    );
  const cell = headed("Chi bộ Trạm Y tế");
  expect([wordsOf(cell, "ky_hieu"), wordsOf(cell, "quyen_han")]).toEqual(["TTr/CB", "T/M CHI BỘ"]);
  expect(wordsOf(cell, "noi_nhan")).toContain("Lưu Chi bộ.");
  expect(wordsOf(cell, "co_quan_cap_tren")).toBe("");
  const committee = headed("Đảng ủy Văn phòng", { addressee: "Ban Thường vụ Đảng ủy các cơ quan Đảng" });
  expect([wordsOf(committee, "ky_hieu"), wordsOf(committee, "quyen_han")]).toEqual(["TTr/ĐU", "T/M ĐẢNG ỦY"]);
  expect(wordsOf(committee, "kinh_gui")).toBe("Ban Thường vụ Đảng ủy các cơ quan Đảng");
});

test("a paper refers to the last article that it has, and a report leaves out whom the office has not", () => {
  const papers = papersOf([proposedFor("an", ["giay-khen-nam"])]);
  expect(wordsOf(paperOf(papers, "ratings-decision"), "noi_nhan")).toMatch(/^Như Điều 2;/);
  expect(wordsOf(paperOf(papers, "award-decision"), "noi_nhan")).toMatch(/^Như Điều 3;/);
  expect(tableOf(paperOf(papers, "ratings-report"), "tong_hop").rows.map(([subject]) => subject)).toEqual([
    "Cá nhân",
  ]);
});

test("number and day stay blank until the clerk's book gives them, and every draft says so", () => {
  const papers = papersOf([proposedFor("an", ["giay-khen-nam"])]);
  for (const paper of papers) {
    expect(wordsOf(paper, "so")).toBe("……");
    expect(wordsOf(paper, "noi_ngay")).toBe("…………, ngày …… tháng …… năm 2026");
    expect(wordsOf(paper, "du_thao")).toBe("(Dự thảo)");
  }
});

test("names of files are unique and without accents, and the contents list all papers in their order", () => {
  const papers = papersOf([proposedFor("an", ["giay-khen-nam", "ldtt", "giay-khen-5-nam"])], {
    shortfalls: [shortfall({})],
  });
  const names = papers.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9-]+$/);
  const { rows } = tableOf(papers[0] ?? expect.unreachable());
  const [made, added] = [true, false].map((isMade) =>
    rows.filter((row) => (row.at(-1) !== "(bổ sung)") === isMade).map(([, title]) => title),
  );
  expect(made).toEqual(papers.slice(1).map(({ title }) => title));
  expect(added?.[0]).toContain("Hướng dẫn 43-HD/BTCTW");
  expect(added?.at(-1)).toBe("");
});
