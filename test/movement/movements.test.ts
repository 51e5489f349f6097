import { describe, expect, test } from "vitest";
import { countStranded } from "../../domain/movement/after-plan.ts";
import { faultsOf, lines, member, noticesOf, OFFICE, person, plan, stored, unit } from "./office-rows.ts";

const LEAVE = { kind: "leave", person: "an", day: "2026-06-30" };
const user = (key: string, fullName: string, more = {}) =>
  stored("users", key, { signIn: `${key}@tinh.gov.vn`, fullName, ...more });
const grant = (who: string, more = {}) =>
  stored("grants", `${who}.cb-mot`, { user: who, unit: "cb-mot", access: "write", ...more });

describe("somebody leaves", () => {
  test("every membership ends on the last day with its reason, and the person's row and code stay", () => {
    expect(lines(plan(LEAVE), "until", "reason")).toEqual([
      "memberships an.cb-mot.2020-01-01, until 2026-06-30, reason 12-QĐ/ĐU",
      "memberships an.doan.2020-01-01, until 2026-06-30, reason 12-QĐ/ĐU",
    ]);
  });

  test.each([
    ["a day to come: with the day after it", "2026-06-30", "2026-07-01"],
    ["today: at once", "2026-06-15", "2026-06-15"],
    ["a day that is over: with the day after it, so at once", "2026-06-10", "2026-06-11"],
  ])("the rights of the person's account end with %s", (_when, day, until) => {
    const rows = [
      ...OFFICE,
      user("us-1", "An"),
      grant("us-1", { person: "an" }),
      user("us-2", "Khác"),
      grant("us-2"),
    ];
    expect(lines(plan({ ...LEAVE, day }, { rows }), "until")).toContain(`users us-1, until ${until}`);
    expect(lines(plan({ ...LEAVE, day }, { rows })).join()).not.toContain("us-2");
  });

  test("an account by its directory's id is found; one without a row loses its grants; one alike is named", () => {
    const bound = [...OFFICE, user("us-1", "An", { directoryId: "id-1" }), grant("id-1", { person: "an" })];
    expect(lines(plan(LEAVE, { rows: bound }), "until")).toContain("users us-1, until 2026-07-01");
    const unlisted = [...OFFICE, grant("id-2", { person: "an" })];
    expect(lines(plan(LEAVE, { rows: unlisted }))).toContain("grants id-2.cb-mot deleted");
    const alike = [...OFFICE, user("us-3", "Nguyễn Văn An")];
    expect(noticesOf(plan(LEAVE, { rows: alike }))).toContain("same-name-user");
  });

  test("rights that end earlier are not prolonged", () => {
    const rows = [...OFFICE, user("us-1", "An", { until: "2026-02-01" }), grant("us-1", { person: "an" })];
    expect(lines(plan(LEAVE, { rows })).join()).not.toContain("us-1");
  });

  test("a head who leaves is missed, and who has left already or comes later is refused", () => {
    expect(noticesOf(plan({ ...LEAVE, person: "binh" }))).toEqual(["no-head"]);
    expect(noticesOf(plan(LEAVE))).toEqual(["unit-empty"]);
    expect(faultsOf(plan({ ...LEAVE, person: "nobody" }))).toEqual(["person: unknown-person"]);
    const gone = [
      unit("cb-mot", "Chi bộ Một"),
      person("an", "An"),
      member("an", "cb-mot", { until: "2026-01-31" }),
    ];
    expect(faultsOf(plan(LEAVE, { rows: gone }))).toEqual(["person: belongs-nowhere"]);
    const coming = [...OFFICE, member("an", "cb-hai", { from: "2026-09-01" })];
    expect(faultsOf(plan(LEAVE, { rows: coming }))).toEqual(["day: later-membership"]);
  });
});

describe("somebody joins", () => {
  const JOIN = {
    kind: "join",
    day: "2026-07-01",
    unit: "cb-hai",
    fullName: "Phạm Thị Dung",
    birthDate: "1995-05-20",
    position: "Chuyên viên",
  };
  test("a new person and the membership are one movement; the peer group is that of the unit's members", () => {
    expect(lines(plan(JOIN), "fullName", "from", "role", "group", "rated", "note")).toEqual([
      "people pe-new, fullName Phạm Thị Dung",
      "memberships pe-new.cb-hai.2026-07-01, from 2026-07-01, role member, group g, rated true, note 12-QĐ/ĐU",
    ]);
  });

  test("somebody who left comes back under the same key with the same code", () => {
    const rows = [
      unit("cb-hai", "Chi bộ Hai"),
      person("dung", "Phạm Thị Dung", { birthDate: "1995-05-20", code: "NV009" }),
    ];
    const found = plan(JOIN, { rows });
    expect(lines(found, "code", "position")).toEqual([
      "people dung, position Chuyên viên",
      "memberships dung.cb-hai.2026-07-01",
    ]);
    expect(noticesOf(found)).toEqual(["known-person"]);
  });

  test("somebody who stayed in the year before comes back with what is known, code included", () => {
    const former = [person("dung", "Phạm Thị Dung", { birthDate: "1995-05-20", code: "NV009" })];
    expect(lines(plan(JOIN, { former }), "fullName", "code")).toEqual([
      "people dung, fullName Phạm Thị Dung, code NV009",
      "memberships dung.cb-hai.2026-07-01",
    ]);
  });

  test("who may be somebody known is asked about, never guessed; another of the name is said to be another", () => {
    const { birthDate: _birth, ...nameAlone } = { ...JOIN, fullName: "Nguyễn Văn An" };
    expect(faultsOf(plan(nameAlone))).toEqual(["fullName: person-unclear"]);
    expect(lines(plan({ ...nameAlone, isAnother: true }))).toContain("people pe-new");
    expect(lines(plan({ ...JOIN, birthDate: undefined }))).toContain("people pe-new");
  });

  test("who is in the unit, or is rated elsewhere, is refused; a second place that does not rate is not", () => {
    const an = { ...JOIN, fullName: "Nguyễn Văn An", birthDate: "1985-03-05" };
    expect(faultsOf(plan({ ...an, unit: "cb-mot" }))).toEqual(["fullName: already-member"]);
    expect(faultsOf(plan(an))).toEqual(["fullName: rated-elsewhere"]);
    expect(faultsOf(plan({ ...an, rated: false }))).toEqual([]);
    expect(faultsOf(plan({ ...JOIN, role: "head" }))).toEqual(["head: head-taken"]);
    expect(faultsOf(plan({ ...JOIN, unit: "nowhere" }))).toEqual(["unit: unknown-unit"]);
  });
});

describe("people go to another unit", () => {
  const TRANSFER = { kind: "transfer", people: ["an"], from: "cb-mot", to: "cb-hai", day: "2026-07-01" };
  test("the day before is the last in the old unit, and who is rated is rated in the new one", () => {
    expect(lines(plan(TRANSFER), "until", "from", "rated", "role")).toEqual([
      "memberships an.cb-mot.2020-01-01, until 2026-06-30",
      "memberships an.cb-hai.2026-07-01, from 2026-07-01, rated true, role member",
    ]);
  });

  test("into a unit in which the person has a place already, that place is rated from the day on", () => {
    expect(lines(plan({ ...TRANSFER, to: "doan" }), "until", "from", "rated")).toEqual([
      "memberships an.cb-mot.2020-01-01, until 2026-06-30",
      "memberships an.doan.2020-01-01, until 2026-06-30",
      "memberships an.doan.2026-07-01, from 2026-07-01, rated true",
    ]);
  });

  test("a planned end and its reason go along", () => {
    const rows = [unit("cb-mot", "Một"), unit("cb-hai", "Hai"), person("an", "An")];
    const ending = member("an", "cb-mot", { until: "2026-12-31", reason: "Nghỉ hưu" });
    expect(lines(plan(TRANSFER, { rows: [...rows, ending] }), "until", "reason")[1]).toBe(
      "memberships an.cb-hai.2026-07-01, until 2026-12-31, reason Nghỉ hưu",
    );
  });

  test.each([
    ["to the same unit", { to: "cb-mot" }, "to: same-unit"],
    ["of somebody who is not there", { people: ["cuong"] }, "people: not-member"],
    ["on the day of coming", { day: "2026-01-01", people: ["moi"] }, "day: day-before-start"],
    ["to a unit that has ended", { to: "cu" }, "to: unit-ended"],
    ["in another year", { day: "2027-01-01" }, "day: day-outside-year"],
  ])("a transfer %s is refused", (_what, part, fault) => {
    const more = [
      unit("cu", "Chi bộ Cũ", { endedOn: "2026-03-31" }),
      person("moi", "Người Mới"),
      member("moi", "cb-mot", { from: "2026-01-01" }),
    ];
    expect(faultsOf(plan({ ...TRANSFER, ...part }, { rows: [...OFFICE, ...more] }))).toEqual([fault]);
  });

  test("a day that a locked period holds, or that lies before one, is refused with the first free day", () => {
    for (const day of ["2026-02-10", "2026-03-31"]) {
      const { faults } = plan({ ...TRANSFER, day }, { locks: { "cb-hai": ["2026-01", "2026-03"] } });
      expect(faults).toMatchObject([
        { field: "day", code: "day-locked", values: { period: "2026-03", free: "01/04/2026" } },
      ]);
    }
    expect(
      faultsOf(plan({ ...TRANSFER, day: "2026-04-01" }, { locks: { "cb-hai": ["2026-01", "2026-03"] } })),
    ).toEqual([]);
  });

  test("marks of later days that the old unit would not answer for any more are counted", () => {
    const mark = (who: string, day: string) => ({
      form: "attendance",
      fields: { session: "hn", person: who, day, mark: "present" },
    });
    const entries = [mark("an", "2026-06-20"), mark("an", "2026-07-10"), mark("binh", "2026-07-10")];
    expect(countStranded(plan(TRANSFER), { unit: "cb-mot", year: 2026 }, entries)).toBe(1);
  });

  test("a row that was deleted comes back with nothing of what it held", () => {
    const gone = stored(
      "memberships",
      "an.cb-hai.2026-07-01",
      {
        person: "an",
        unit: "cb-hai",
        from: "2026-07-01",
        role: "leader",
        group: "g",
        rated: true,
        field: "Tài chính",
      },
      true,
    );
    const { rows } = plan(TRANSFER, { rows: [...OFFICE, gone] });
    expect(rows.at(-1)).toMatchObject({
      baseRev: 1,
      deleted: false,
      fields: { field: null, role: "member" },
    });
  });
});

describe("units are split and merged", () => {
  const SPLIT = {
    kind: "split",
    unit: "cb-mot",
    name: "Chi bộ Ba",
    people: ["an"],
    head: "an",
    day: "2026-07-01",
  };
  test("a new unit of the same kind begins on the day with its people and head", () => {
    expect(lines(plan(SPLIT), "name", "kind", "establishedOn", "until", "role", "group")).toEqual([
      "units un-new, name Chi bộ Ba, kind chi-bo, establishedOn 2026-07-01, group chi-bo",
      "memberships an.cb-mot.2020-01-01, until 2026-06-30",
      "memberships an.un-new.2026-07-01, role head, group lãnh đạo",
    ]);
    expect(noticesOf(plan(SPLIT))).toEqual(["rights-of-new-unit"]);
  });

  test.each([
    ["a name that is taken, in any spelling", { name: "chi bộ  HAI" }, "name: unit-name-taken"],
    ["no name", { name: " " }, "name: unit-name-missing"],
    ["a head from elsewhere", { head: "cuong" }, "head: not-member"],
    ["the committee", { unit: "dang-uy", people: ["an"] }, "unit: unit-is-committee"],
  ])("a split with %s is refused", (_what, part, fault) => {
    expect(faultsOf(plan({ ...SPLIT, ...part }))).toContain(fault);
  });

  const MERGE = { kind: "merge", units: ["cb-mot"], into: "cb-hai", day: "2026-07-01" };
  test("a unit that ends hands on everybody; the leadership of the other stays, and the register's writers are named", () => {
    const rows = [...OFFICE, user("us-1", "Văn thư Một"), grant("us-1")];
    const merged = plan(MERGE, { rows });
    expect(lines(merged, "until", "role", "endedOn")).toEqual([
      "memberships an.cb-mot.2020-01-01, until 2026-06-30",
      "memberships an.cb-hai.2026-07-01, role member",
      "memberships binh.cb-mot.2020-01-01, until 2026-06-30",
      "memberships binh.cb-hai.2026-07-01, role member",
      "units cb-mot, endedOn 2026-06-30",
    ]);
    expect(merged.notices).toMatchObject([
      { code: "rights-of-ended-unit", values: { unit: "Chi bộ Một", names: "Văn thư Một" } },
    ]);
  });

  test("two units become a new one under a named head", () => {
    const merge = {
      ...MERGE,
      units: ["cb-mot", "cb-hai"],
      into: undefined,
      name: "Chi bộ Chung",
      head: "binh",
    };
    const merged = lines(plan(merge), "name", "role", "endedOn");
    expect(merged[0]).toBe("units un-new, name Chi bộ Chung");
    expect(merged.filter((line) => line.includes(".un-new."))).toEqual([
      "memberships an.un-new.2026-07-01, role member",
      "memberships binh.un-new.2026-07-01, role head",
      "memberships cuong.un-new.2026-07-01, role member",
    ]);
    expect(merged.filter((line) => line.includes("endedOn"))).toHaveLength(2);
  });

  test("somebody who is in both goes on once, and rated", () => {
    const rows = [...OFFICE, member("an", "cb-hai", { rated: false })];
    const merge = { ...MERGE, units: ["cb-hai", "cb-mot"], into: undefined, name: "Chi bộ Chung" };
    const opened = lines(plan(merge, { rows }), "rated").filter((line) => line.includes("an.un-new"));
    expect(opened).toEqual(["memberships an.un-new.2026-07-01, rated true"]);
  });

  test("a named head takes the place of the one that the unit has", () => {
    const merged = plan({ ...MERGE, head: "binh", leaders: ["cuong"] });
    expect(faultsOf(merged)).toEqual([]);
    expect(lines(merged, "until", "role").filter((line) => line.includes("cb-hai"))).toEqual([
      "memberships an.cb-hai.2026-07-01, role member",
      "memberships binh.cb-hai.2026-07-01, role head",
      "memberships cuong.cb-hai.2020-01-01, until 2026-06-30",
      "memberships cuong.cb-hai.2026-07-01, role leader",
    ]);
  });

  test("into itself, or of more people than one transaction holds, is refused", () => {
    expect(faultsOf(plan({ ...MERGE, units: ["cb-hai"] }))).toEqual(["into: same-unit"]);
    const many = Array.from({ length: 50 }, (_, index) => [
      person(`x${index}`, `Người ${index}`),
      member(`x${index}`, "cb-mot"),
    ]).flat();
    expect(faultsOf(plan(MERGE, { rows: [...OFFICE, ...many] }))).toEqual(["people: too-many-rows"]);
  });
});

describe("a term ends", () => {
  const END = { kind: "term-end", unit: "cb-mot", day: "2026-07-01", head: "an" };
  test("the days before keep their leaders: old places end, new ones begin, with the peer group of the new role", () => {
    expect(lines(plan({ ...END, leaders: ["binh"] }), "until", "role", "group", "rated")).toEqual([
      "memberships an.cb-mot.2020-01-01, until 2026-06-30",
      "memberships an.cb-mot.2026-07-01, role head, group lãnh đạo, rated true",
      "memberships binh.cb-mot.2020-01-01, until 2026-06-30",
      "memberships binh.cb-mot.2026-07-01, role leader, group lãnh đạo, rated true",
    ]);
  });

  test("whoever is elected again is left alone, and nobody new is no new term", () => {
    expect(faultsOf(plan({ ...END, head: "binh" }))).toEqual(["head: nobody-named"]);
    expect(faultsOf(plan({ ...END, head: "cuong" }))).toEqual(["head: not-member"]);
  });

  test("a place that begins on the same day gets its role in the same row", () => {
    const rows = [...OFFICE, person("moi", "Mới"), member("moi", "cb-mot", { from: "2026-07-01" })];
    expect(lines(plan({ ...END, head: "moi" }, { rows }), "role")).toEqual([
      "memberships binh.cb-mot.2020-01-01",
      "memberships binh.cb-mot.2026-07-01, role member",
      "memberships moi.cb-mot.2026-07-01, role head",
    ]);
  });
});
