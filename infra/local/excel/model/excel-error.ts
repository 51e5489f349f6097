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

export function itemNotFound(location?: string): ExcelError {
  return new ExcelError("ItemNotFound", "The requested resource doesn't exist.", location);
}

export function itemAlreadyExists(location?: string): ExcelError {
  return new ExcelError("ItemAlreadyExists", "The resource being created already exists.", location);
}

export function invalidArgument(message?: string, location?: string): ExcelError {
  return new ExcelError(
    "InvalidArgument",
    message ?? "The argument is invalid or missing or has an incorrect format.",
    location,
  );
}

/** Source of the text: a real Excel's log in office-js#1025. */
export function sizeMismatch(location?: string): ExcelError {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    location,
  );
}

export function accessDenied(location?: string): ExcelError {
  return new ExcelError("AccessDenied", "You cannot perform the requested operation.", location);
}

export function apiNotFound(member: string): ExcelError {
  return new ExcelError("ApiNotFound", `The API ${member} is not answered by this host.`, member);
}
