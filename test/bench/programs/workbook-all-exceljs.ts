/** The workbook function as it would be with the whole of exceljs. */
import exceljs from "exceljs";
import { handler as write } from "../../../lambda/workbook/handler.ts";

export const handler = (event: unknown): unknown => [write(event), new exceljs.Workbook()];
