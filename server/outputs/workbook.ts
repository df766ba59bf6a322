import writeExcelFile from "write-excel-file/node";

export interface Sheet {
  /** At most 31 letters, none of []:*?/\ */
  name: string;
  head: string[];
  rows: (string | number | null)[][];
  /** In letters; 98 fit on a page. */
  widths: number[];
}

const TOP = { alignVertical: "top" as const };

/** A workbook; texts stay texts, whatever they begin with. */
export async function writeWorkbook(sheets: Sheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, head, rows, widths }) => ({
    sheet: name,
    ...{ stickyRowsCount: 1, orientation: "landscape" as const },
    columns: widths.map((width) => ({ width })),
    data: [
      head.map((value) => ({
        value,
        type: String,
        fontWeight: "bold" as const,
        backgroundColor: "#DCE6F1",
        wrap: true,
      })),
      ...rows.map((row) =>
        row.map((value) => {
          if (value === null) return null;
          return typeof value === "number"
            ? { value, type: Number, ...TOP }
            : { value, type: String, wrap: true, ...TOP };
        }),
      ),
    ],
  }));
  return writeExcelFile(written).toBuffer();
}
