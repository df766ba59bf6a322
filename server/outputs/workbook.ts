import writeExcelFile from "write-excel-file/node";

export interface Sheet {
  /** At most 31 letters, none of []:*?/\ */
  name: string;
  head: string[];
  rows: (string | number | null)[][];
  /** In letters. */
  widths: number[];
}

/** A workbook; texts stay texts, whatever they begin with. */
export async function writeWorkbook(sheets: Sheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, head, rows, widths }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: [
      head.map((value) => ({ value, type: String, fontWeight: "bold" as const, backgroundColor: "#DCE6F1" })),
      ...rows.map((row) =>
        row.map((value) => {
          if (value === null) return null;
          return typeof value === "number" ? { value, type: Number } : { value, type: String, wrap: true };
        }),
      ),
    ],
  }));
  return writeExcelFile(written).toBuffer();
}
