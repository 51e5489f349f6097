/** What only a host that is a model can do; a real Excel needs a person for it. */
export interface Puppeteer {
  /** @returns whether the cell took the text. */
  readonly type: (sheet: string, address: string, text: string) => boolean;
  readonly pasteFromOtherFile: (
    sheet: string,
    address: string,
    values: readonly (readonly (string | number)[])[],
  ) => void;
  readonly coAuthorTypes: (sheet: string, address: string, text: string) => void;
  readonly beginCellEdit: () => void;
  readonly endCellEdit: () => void;
  /** Closes the file and opens it again; what was not saved is gone. @returns an Excel with the opened file. */
  readonly reopen: (options: { readonly save: boolean }) => ExcelUnderTest;
}

export interface ExcelUnderTest {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Resolves when the events of what was done have been delivered. */
  readonly settled: () => Promise<void>;
  readonly puppeteer?: Puppeteer;
}

/** One behaviour of Excel that the add-in relies on. `run` throws where the host behaves otherwise. */
export interface ConformanceCase {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly needs: "excel" | "puppeteer";
  readonly run: (excel: ExcelUnderTest) => Promise<void>;
}

export function same(actual: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`is ${is}, expected ${should}`);
}

interface ExcelError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

/** The code with which something fails; an Error where it does not. */
export async function failure(act: () => unknown): Promise<ExcelError> {
  try {
    await act();
  } catch (error) {
    return error as ExcelError;
  }
  throw new Error("succeeded, expected a failure");
}

let sheets = 0;

/** On a sheet of its own, which is deleted at the end however it ends. */
export async function onSheet<T>(
  { Excel }: ExcelUnderTest,
  act: (context: Excel.RequestContext, sheet: Excel.Worksheet, name: string) => Promise<T>,
): Promise<T> {
  const name = `Kiểm thử ${++sheets}`;
  try {
    return await Excel.run(async (context) => act(context, context.workbook.worksheets.add(name), name));
  } finally {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      await context.sync();
      if (!sheet.isNullObject) sheet.delete();
    });
  }
}

export function puppets({ puppeteer }: ExcelUnderTest): Puppeteer {
  if (puppeteer === undefined) throw new Error("needs a person in a real Excel");
  return puppeteer;
}
