import type { Gender } from "./names.ts";
import type { Role, Standing, Story } from "./person.ts";
import { CAC_BAN, DAN_NGUYEN, HOI_DONG, type OfficeUnit, QUOC_HOI, THANH_NIEN } from "./units.ts";

/** A post to be filled with an invented person; `count` equal posts. */
export interface Post {
  readonly position: string;
  readonly count: number;
  readonly role?: Role;
  readonly born: readonly [number, number];
  readonly gender?: Gender;
  readonly standing?: Standing;
  readonly story?: Story;
}

const SENIOR = "Chuyên viên chính";
const JUNIOR = "Chuyên viên";

export const POSTS: readonly { readonly unit: OfficeUnit; readonly posts: readonly Post[] }[] = [
  {
    unit: QUOC_HOI,
    posts: [
      {
        position: "Trưởng phòng, Bí thư chi bộ",
        count: 1,
        role: "head",
        born: [1972, 1980],
        standing: "excellent",
      },
      { position: "Phó Trưởng phòng, Phó Bí thư chi bộ", count: 1, role: "leader", born: [1976, 1986] },
      { position: SENIOR, count: 1, born: [1975, 1985], standing: "excellent", story: "tie" },
      { position: SENIOR, count: 3, born: [1970, 1988] },
      { position: JUNIOR, count: 1, born: [1988, 1993], standing: "good", story: "transfer" },
      { position: JUNIOR, count: 1, born: [1990, 1996], standing: "late" },
      { position: JUNIOR, count: 1, born: [1986, 2000], story: "initiative" },
      { position: JUNIOR, count: 3, born: [1986, 2000] },
      { position: "Văn thư", count: 1, born: [1985, 1998], gender: "female" },
      { position: "Lái xe", count: 1, born: [1968, 1990], gender: "male" },
    ],
  },
  {
    unit: HOI_DONG,
    posts: [
      {
        position: "Trưởng phòng, Bí thư chi bộ",
        count: 1,
        role: "head",
        born: [1970, 1979],
        standing: "excellent",
      },
      { position: "Phó Trưởng phòng, Phó Bí thư chi bộ", count: 1, role: "leader", born: [1975, 1985] },
      { position: SENIOR, count: 1, born: [1974, 1986], standing: "excellent", story: "tie" },
      { position: SENIOR, count: 3, born: [1970, 1988] },
      { position: JUNIOR, count: 1, born: [1984, 1990], standing: "disciplined", story: "disciplined" },
      { position: JUNIOR, count: 1, born: [1986, 1994], standing: "good", story: "set-aside" },
      { position: JUNIOR, count: 1, born: [1988, 1996], standing: "excellent" },
      { position: JUNIOR, count: 2, born: [1986, 2000] },
      { position: JUNIOR, count: 1, born: [1991, 1999], standing: "careless" },
      { position: "Văn thư", count: 1, born: [1985, 1998], gender: "female" },
      { position: "Lái xe", count: 1, born: [1968, 1990], gender: "male" },
    ],
  },
  {
    unit: CAC_BAN,
    posts: [
      {
        position: "Trưởng Ban Pháp chế, Bí thư chi bộ",
        count: 1,
        role: "head",
        born: [1968, 1975],
        standing: "excellent",
      },
      { position: "Phó Trưởng Ban Kinh tế - Ngân sách", count: 1, role: "leader", born: [1972, 1982] },
      {
        position: "Phó Trưởng Ban Văn hóa - Xã hội",
        count: 1,
        role: "leader",
        born: [1974, 1984],
        gender: "female",
      },
      { position: SENIOR, count: 1, born: [1973, 1980], standing: "excellent", story: "streak" },
      { position: SENIOR, count: 1, born: [1965, 1966], gender: "male", story: "exempt" },
      { position: SENIOR, count: 3, born: [1970, 1988] },
      { position: JUNIOR, count: 5, born: [1984, 1999] },
      { position: JUNIOR, count: 1, born: [1987, 1996], standing: "careless" },
    ],
  },
  {
    unit: DAN_NGUYEN,
    posts: [
      {
        position: "Trưởng phòng, Bí thư chi bộ",
        count: 1,
        role: "head",
        born: [1971, 1980],
        standing: "good",
      },
      { position: "Phó Trưởng phòng, Phó Bí thư chi bộ", count: 1, role: "leader", born: [1976, 1986] },
      { position: SENIOR, count: 1, born: [1975, 1985], standing: "excellent", story: "complaint" },
      { position: SENIOR, count: 2, born: [1972, 1988] },
      { position: JUNIOR, count: 1, born: [1996, 2000], standing: "good", story: "new-member" },
      { position: JUNIOR, count: 1, born: [1986, 1994], standing: "excellent", story: "no-quarter" },
      { position: JUNIOR, count: 5, born: [1986, 2000] },
      { position: "Văn thư", count: 2, born: [1985, 1998], gender: "female" },
    ],
  },
  {
    unit: THANH_NIEN,
    posts: [{ position: JUNIOR, count: 4, born: [1996, 2002] }],
  },
];

/** The leaders among the people of the hand-made sheets. */
export const SHEET_ROLES: Readonly<Record<string, { readonly role: Role; readonly title: string }>> = {
  "Ngô Đức Long": { role: "head", title: "Bí thư chi bộ" },
  "Vũ Ngọc Châu": { role: "leader", title: "Phó Bí thư chi bộ" },
  "Nguyễn Thu Hương": { role: "leader", title: "Chi ủy viên" },
  "Lê Quang Sơn": { role: "head", title: "Chi hội trưởng Chi hội Chữ thập đỏ" },
  "Hoàng Thu Hà": { role: "leader", title: "Chi hội phó Chi hội Chữ thập đỏ" },
};

/** Party members among the Red Cross members: they are rated in their cell and listed in its sheet. */
export const CELL_OF_RED_CROSS_MEMBER: Readonly<Record<string, OfficeUnit>> = {
  "Phạm Xuân Tuấn": QUOC_HOI,
  "Ngô Thu Hùng": QUOC_HOI,
  "Huỳnh Thu Linh": HOI_DONG,
  "Trần Xuân Dũng": HOI_DONG,
  "Huỳnh Đức Quân": CAC_BAN,
  "Huỳnh Thị Yến": CAC_BAN,
  "Trần Văn Tuấn": DAN_NGUYEN,
  "Lý Xuân Quân": DAN_NGUYEN,
  "Phạm Thanh Hải": DAN_NGUYEN,
};

/** The excellent people of the sheets, who were present at every session, since an absence excludes excellence. */
export const EXCELLENT_ON_THE_SHEETS: readonly string[] = [
  "Huỳnh Văn Giang",
  "Lý Hữu Hạnh",
  "Nguyễn Thu Hương",
  "Phạm Minh Hải",
  "Ngô Xuân Sơn",
  "Hồ Đức Khánh",
  "Huỳnh Đức Quân",
  "Hoàng Thu Hà",
];
