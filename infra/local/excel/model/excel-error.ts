/** An error that Excel itself would answer: the code is the contract, the message is Excel's English text. */
export class ExcelError extends Error {
  readonly code: string;
  /** Where Excel says that the error is, as "Range.values". */
  readonly location: string | undefined;

  constructor(code: string, message: string, location?: string) {
    super(message);
    this.name = "ExcelError";
    this.code = code;
    this.location = location;
  }
}

export const itemNotFound = (location?: string): ExcelError =>
  new ExcelError("ItemNotFound", "The requested resource doesn't exist.", location);

export const itemAlreadyExists = (location?: string): ExcelError =>
  new ExcelError("ItemAlreadyExists", "The resource being created already exists.", location);

export const invalidArgument = (message?: string, location?: string): ExcelError =>
  new ExcelError(
    "InvalidArgument",
    message ?? "The argument is invalid or missing or has an incorrect format.",
    location,
  );

/** Source of the text: a real Excel's log in office-js#1025. */
export const sizeMismatch = (location?: string): ExcelError =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    location,
  );

export const accessDenied = (location?: string): ExcelError =>
  new ExcelError("AccessDenied", "You cannot perform the requested operation.", location);

export const apiNotFound = (member: string): ExcelError =>
  new ExcelError("ApiNotFound", `The API ${member} is not answered by this host.`, member);
