import { z } from "zod";
import { Download } from "../http/download.ts";
import { type Call, defineEndpoint } from "../http/endpoint.ts";
import { sizeOfPng, WORD } from "../http/media.ts";
import { JUDGING, LONG_WORK } from "../http/problem.ts";
import { id } from "../http/shapes.ts";
import { today } from "../model/dates.ts";
import type { Picture } from "../outputs/report.ts";
import { REPORT_TOLD } from "../outputs/told.ts";
import { Problem } from "../words/problem.ts";
import { targetsOf } from "./targets.ts";

const LARGEST_PICTURE = 11_000_000;

const asked = { chain: id, place: id, lang: z.enum(["zh", "en"]).default("zh") };
const output = z.instanceof(Download);

export const report = defineEndpoint({
  method: "get",
  path: "/api/report",
  summary: "A Word document on a chain at a place; a table stands in place of the picture",
  input: z.object(asked),
  output,
  produces: WORD,
  problems: [...JUDGING, ...LONG_WORK],
  handle: (input, call) => reportFor(input, null, call),
});

export const reportWithPicture = defineEndpoint({
  method: "post",
  path: "/api/report",
  summary: "A Word document on a chain at a place, with the picture of its panorama",
  input: z.object({
    ...asked,
    picture: z
      .string()
      .max(LARGEST_PICTURE)
      .nullish()
      .describe(
        "a PNG in base64, also as a data: address; it fills an A3 page across, 3,100 pixels wide are 200 dpi",
      ),
  }),
  output,
  produces: WORD,
  bodyLimit: "12mb",
  problems: [...JUDGING, ...LONG_WORK, "picture"],
  handle: ({ picture, ...input }, call) => reportFor(input, picture ? pictureOf(picture) : null, call),
});

/** @throws Problem `picture` */
function pictureOf(text: string): Picture {
  const png = new Uint8Array(Buffer.from(text.replace(/^data:image\/png;base64,/, ""), "base64"));
  const size = sizeOfPng(png);
  if (!size) throw new Problem("picture", { field: "picture" });
  return { png, ...size };
}

async function reportFor(
  { chain, place, lang }: { chain: string; place: string; lang: "zh" | "en" },
  picture: Picture | null,
  call: Call,
): Promise<Download> {
  const { graph, compute } = call;
  const targets = await targetsOf(call, chain, place, REPORT_TOLD);
  const { title, bytes } = await compute("report", {
    chains: [chain],
    places: [place],
    params: { language: lang, sources: [...(await graph.sources())], on: today(), picture, targets },
  });
  return new Download(`${title}.docx`, WORD, bytes);
}
