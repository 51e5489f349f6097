import type { Gender } from "./names.ts";

/** A person on a hand-made attendance sheet; the import finds them only if the roster has exactly these names. */
export interface SheetPerson {
  readonly fullName: string;
  readonly birthYear: number;
  readonly position: string;
}

/** In the order of `sheets/diem-danh-chi-bo-hanh-chinh-2026.xlsx`. */
export const HANH_CHINH_SHEET: readonly SheetPerson[] = listed(`
Vũ Văn Hương, 1996, Phó Trưởng phòng
Đặng Thu Châu, 1999, Văn thư
Dương Đức Yến, 1986, Chuyên viên
Huỳnh Ngọc Yến, 1993, Chuyên viên chính
Vũ Ngọc Châu, 1995, Trưởng phòng
Huỳnh Văn Giang, 1982, Phó Trưởng phòng
Lý Hữu Hạnh, 1986, Lái xe
Ngô Đức Long, 1979, Trưởng phòng
Ngô Thị Yến, 1993, Kế toán
Vũ Thị Hùng, 1982, Lái xe
Phan Minh Lan, 1995, Lái xe
Nguyễn Hữu Tâm, 1980, Phó Trưởng phòng
Nguyễn Thu Hương, 1971, Phó Trưởng phòng
Đỗ Thị Hùng, 1973, Phó Trưởng phòng
Hoàng Hữu Quân, 1979, Chuyên viên chính
Đỗ Xuân Mai, 1981, Chuyên viên chính
Dương Hữu Hà, 1998, Văn thư
Lý Hữu Hải, 1989, Phó Trưởng phòng`);

/** In the order of `sheets/diem-danh-chi-hoi-chu-thap-do-2026.xlsx`. */
export const CHU_THAP_DO_SHEET: readonly SheetPerson[] = listed(`
Lê Quang Sơn, 1978, Chuyên viên chính
Phạm Xuân Tuấn, 1999, Phó Trưởng phòng
Ngô Thanh Hải, 1977, Văn thư
Dương Thu Giang, 1974, Kế toán
Phạm Minh Hải, 1994, Văn thư
Đặng Ngọc Lan, 1980, Kế toán
Hồ Xuân Châu, 1999, Chuyên viên
Đặng Hữu Trang, 1986, Văn thư
Ngô Xuân Sơn, 1991, Chuyên viên chính
Phạm Đức Yến, 1975, Chuyên viên chính
Hồ Đức Khánh, 1978, Chuyên viên chính
Ngô Thu Hùng, 1999, Phó Trưởng phòng
Huỳnh Thu Linh, 1977, Phó Trưởng phòng
Trần Xuân Dũng, 1987, Phó Trưởng phòng
Huỳnh Đức Quân, 1985, Trưởng phòng
Vũ Ngọc An, 1966, Lái xe
Bùi Hữu Yến, 1994, Lái xe
Huỳnh Thị Yến, 1993, Trưởng phòng
Hồ Thị Dũng, 1984, Lái xe
Nguyễn Quang Thảo, 1979, Chuyên viên chính
Hoàng Thu Hà, 1986, Chuyên viên chính
Ngô Xuân Nga, 1994, Chuyên viên
Trần Văn Tuấn, 1968, Phó Trưởng phòng
Phạm Văn Hạnh, 1993, Văn thư
Lý Xuân Quân, 1990, Phó Trưởng phòng
Trần Xuân Nga, 1978, Chuyên viên
Phạm Thanh Hải, 1989, Trưởng phòng
Dương Hữu Thảo, 1991, Lái xe
Ngô Ngọc Trang, 1974, Kế toán
Trần Thị Nga, 1989, Văn thư
Huỳnh Văn Nam, 1981, Văn thư`);

/** People who came late in the year and are on no roster yet; the import lists them, and adds them on request. */
export const NOT_ON_THE_ROSTER: readonly string[] = ["Lý Hữu Hải", "Huỳnh Văn Nam"];

export function genderOf(fullName: string): Gender {
  return / (Thị|Thu|Ngọc) /.test(fullName) ? "female" : "male";
}

function listed(text: string): readonly SheetPerson[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [fullName = "", birthYear = "", position = ""] = line.split(", ");
      return { fullName, birthYear: Number(birthYear), position };
    });
}
