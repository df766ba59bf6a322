import { afterEach, describe, expect, expectTypeOf, test, vi } from "vitest";
import { type Answer, ask, type Input, question, Refusal } from "../../../web/api/ask.ts";

vi.mock("../../../web/i18n/i18n.ts", () => ({ currentLanguage: () => "zh" }));
afterEach(() => vi.unstubAllGlobals());

const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };

/** What is sent when the server answers so. */
async function sent(
  asking: () => Promise<unknown>,
  answer: Response = new Response("{}", { headers: JSON_TYPE }),
) {
  const fetched = vi.fn(async (_path: string, _init: RequestInit) => answer);
  vi.stubGlobal("fetch", fetched);
  const answered = await asking();
  const [path, { method, body }] = fetched.mock.lastCall!;
  return { asked: `${method} ${path}`, body: body === undefined ? null : JSON.parse(String(body)), answered };
}

describe("a question", () => {
  test("of a GET is in the address, without what is empty", async () => {
    const { asked, body } = await sent(() =>
      ask("GET /api/segments/{id}", { id: "a:b/湘", place: undefined, limit: 20 }),
    );
    expect([asked, body]).toEqual(["GET /api/segments/a%3Ab%2F%E6%B9%98?limit=20", null]);
  });

  test("of a DELETE is in the address, too, and answers nothing", async () => {
    const { asked, answered } = await sent(
      () => ask("DELETE /api/trips/{id}", { id: "t", version: 3, by: null }),
      new Response(null, { status: 204 }),
    );
    expect([asked, answered]).toEqual(["DELETE /api/trips/t?version=3", undefined]);
  });

  test("that changes something is a body, but for what is in the path", async () => {
    const { asked, body } = await sent(() =>
      ask("PATCH /api/projects/{project}", { project: "p", id: "w", by: null, version: 0, amountWan: null }),
    );
    expect(asked).toBe("PATCH /api/projects/p");
    expect(body).toEqual({ id: "w", by: null, version: 0, amountWan: null });
  });

  test("for a file answers its bytes", async () => {
    const { answered } = await sent(
      () => ask("GET /api/workbook", { chain: "c", place: "p" }),
      new Response("bytes", { headers: { "content-type": "application/vnd.ms-excel" } }),
    );
    expect(answered).toBeInstanceOf(Blob);
  });

  test("is kept under its path and the rest of its input", () => {
    expect(question("GET /api/trips/{id}", { id: "t 1" }).queryKey).toEqual(["/api/trips/t%201", {}]);
    expect(question("GET /api/trips", { place: "p" }).queryKey).toEqual(["/api/trips", { place: "p" }]);
  });

  test("that is refused says what the problem says", async () => {
    const problem = {
      type: "/api/problems/changed",
      title: "T",
      status: 409,
      detail: "别人刚刚改过",
      instance: "/api/x",
      code: "changed",
      field: "id",
      errors: [{ field: "name", detail: "须填写" }],
      current: { id: "t" },
    };
    const headers = { "content-type": "application/problem+json" };
    const refused = await sent(
      () => ask("GET /api/trips", {}),
      new Response(JSON.stringify(problem), { status: 409, headers }),
    ).catch((error) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect({ ...refused, message: refused.message }).toEqual({
      name: "Refusal",
      status: 409,
      code: "changed",
      message: "别人刚刚改过",
      field: "id",
      fields: { name: "须填写" },
      current: { id: "t" },
    });
  });
});

test("what is wrong with a field is read without the field's name in the API", async () => {
  const problem = {
    detail: "startOn：2 月没有 30 日",
    errors: [{ field: "startOn", detail: "2 月没有 30 日" }],
  };
  const refused = await sent(() => ask("GET /api/trips", {}), Response.json(problem, { status: 400 })).catch(
    (error) => error,
  );
  expect(refused.message).toBe("2 月没有 30 日");
});

/** Never run: it holds what compiles. */
function typesOf() {
  expectTypeOf<Input<"GET /api/gaps">["limit"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<Answer<"GET /api/gaps">["gaps"][number]["segment"]>().toEqualTypeOf<string>();
  expectTypeOf<Answer<"GET /api/gaps">["cursor"]>().toEqualTypeOf<string | null>();
  expectTypeOf<Answer<"GET /api/workbook">>().toEqualTypeOf<Blob>();
  expectTypeOf<Answer<"DELETE /api/trips/{id}">>().toEqualTypeOf<void>();
  expectTypeOf<Answer<"POST /api/projects/{project}/tasks">>().toEqualTypeOf<
    Answer<"GET /api/projects/{project}">
  >();
  const asked = { chain: "c", place: "p" };
  void ask("GET /api/gaps", asked);
  // @ts-expect-error there is no such endpoint
  void ask("GET /api/gapes", asked);
  // @ts-expect-error it is read, not written
  void ask("POST /api/gaps", asked);
  // @ts-expect-error there is no such parameter
  void ask("GET /api/gaps", { chain: "c", place: "p", top: 3 });
  // @ts-expect-error a parameter of this name was renamed to `limit`
  void ask("GET /api/firms", { pageSize: 50 });
  // @ts-expect-error a number, not a text
  void ask("GET /api/gaps", { chain: "c", place: "p", limit: "400" });
  // @ts-expect-error "0" or "1", not a number
  void ask("GET /api/gaps", { chain: "c", place: "p", reasons: 0 });
  // @ts-expect-error the place is needed
  void ask("GET /api/gaps", { chain: "c" });
  // @ts-expect-error the id in the path is needed
  void ask("GET /api/trips/{id}", {});
  // @ts-expect-error a field within the body that does not exist
  void ask("POST /api/trip-plan", { place: "p", firms: [], start: "p", days: 1, hours: 8 });
  // @ts-expect-error the answer has no such field
  void ask("GET /api/firms", {}).then((answer) => answer.pageSize);
}
void typesOf;
