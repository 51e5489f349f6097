import * as z from "zod";

/** Forms of Party discipline, mildest first. */
export const DISCIPLINE_FORMS = ["khien-trach", "canh-cao", "cach-chuc", "khai-tru"] as const;
export const DisciplineForm = z.enum(DISCIPLINE_FORMS);
export type DisciplineForm = z.infer<typeof DisciplineForm>;
