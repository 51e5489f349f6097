import { fold } from "../../../../domain/values/fold.ts";
import type { Random } from "../generator/random.ts";

export type Gender = "female" | "male";

/** Common surnames are repeated, roughly by their share in Viet Nam. */
const SURNAMES = listed(
  `Nguyễn, Nguyễn, Nguyễn, Nguyễn, Nguyễn, Nguyễn, Trần, Trần, Lê, Lê, Phạm, Phạm, Hoàng, Phan, Vũ, Võ, Đặng, Bùi,
   Đỗ, Hồ, Ngô, Dương, Lý, Đinh, Trịnh, Mai, Lương`,
);

const MIDDLE_NAMES: Readonly<Record<Gender, readonly string[]>> = {
  female: listed("Thị, Thị, Thị Thu, Thị Kim, Thị Minh, Thanh, Thu, Phương, Ngọc, Bích, Hồng"),
  male: listed("Văn, Văn, Đức, Hữu, Quang, Minh, Xuân, Công, Đình, Trọng, Quốc, Anh, Mạnh"),
};

const GIVEN_NAMES: Readonly<Record<Gender, readonly string[]>> = {
  female: listed(
    `Lan, Hương, Hoa, Mai, Nga, Hằng, Thủy, Hạnh, Trang, Linh, Yến, Thảo, Loan, Nhung, Huyền, Vân, Dung, Liên, Oanh,
     Tuyết, Hiền, Quyên, Ngân`,
  ),
  male: listed(
    `Hùng, Dũng, Sơn, Tuấn, Hải, Long, Quân, Nam, Thắng, Cường, Bình, Khánh, Thành, Trung, Kiên, Phong, Tùng, Hiếu,
     Việt, Toàn, Lâm, Vinh, Phúc, Đạt`,
  ),
};

/** Draws unused names, because an attendance sheet identifies people by name alone. */
export class NameBook {
  readonly #random: Random;
  readonly #taken: Set<string>;

  constructor(random: Random, used: readonly string[]) {
    this.#random = random;
    this.#taken = new Set(used.map(fold));
  }

  draw(gender: Gender): string {
    for (;;) {
      const parts = [this.#random.pick(SURNAMES), this.#random.pick(MIDDLE_NAMES[gender])];
      const name = [...parts, this.#random.pick(GIVEN_NAMES[gender])].join(" ");
      const folded = fold(name);
      if (this.#taken.has(folded)) continue;
      this.#taken.add(folded);
      return name;
    }
  }
}

function listed(names: string): readonly string[] {
  return names.split(",").map((name) => name.trim());
}
