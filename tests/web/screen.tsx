import { QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { act, cleanup, render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach, beforeEach, vi } from "vitest";
import * as z from "zod/mini";
import type { Language } from "../../server/model/words.ts";
import type { ProblemBody } from "../../server/words/problem.ts";
import { makeQueryClient } from "../../web/api/queries.ts";
import { laterTexts, speak, startI18n } from "../../web/i18n/i18n.ts";
import { formatAddress, parseAddress } from "../../web/kit/address.ts";

/** One request as the page made it. */
export interface Request {
  method: string;
  path: string;
  parameters: Record<string, string>;
  body: unknown;
}
export type Answers = Record<string, unknown | ((request: Request) => unknown)>;

/** An answer that is an error. */
export class Failing {
  readonly status: number;
  readonly body: Partial<ProblemBody>;

  constructor(status: number, body: Partial<ProblemBody>) {
    this.status = status;
    this.body = body;
  }
}

let requests: Request[] = [];
let answers: Answers = {};

/** What opens over the page, which happy-dom does not know. */
function openPopover(event: Event) {
  const button = (event.target as Element).closest("button[popovertarget]");
  const box = button && document.getElementById(button.getAttribute("popovertarget")!);
  if (box) turn(box, box.dataset.open === undefined);
}
function turn(box: HTMLElement, open: boolean) {
  if (open) box.dataset.open = "";
  else delete box.dataset.open;
  act(
    () => void box.dispatchEvent(Object.assign(new Event("toggle"), { newState: open ? "open" : "closed" })),
  );
}
HTMLElement.prototype.hidePopover = function (this: HTMLElement) {
  turn(this, false);
};

beforeEach(() => {
  document.addEventListener("click", openPopover);
  requests = [];
  answers = {};
  localStorage.clear();
  vi.stubGlobal("fetch", (address: string, init: RequestInit = {}) => answer(address, init));
});

afterEach(() => {
  document.removeEventListener("click", openPopover);
  cleanup();
  vi.unstubAllGlobals();
});

async function answer(address: string, init: RequestInit): Promise<Response> {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  const request: Request = {
    method: init.method ?? "GET",
    path: decodeURIComponent(pathname),
    parameters: Object.fromEntries(searchParams),
    body: typeof init.body === "string" ? JSON.parse(init.body) : null,
  };
  requests.push(request);
  const told = answers[`${request.method} ${request.path}`] ?? answers[request.path];
  const given = typeof told === "function" ? await told(request) : told;
  if (given instanceof Failing) return Response.json(given.body, { status: given.status });
  if (given === undefined)
    return Response.json({ code: "not_found", detail: `nothing at ${request.path}` }, { status: 404 });
  return Response.json(given, { status: request.method === "POST" ? 201 : 200 });
}

/** What was asked so far, of one path or of all. */
export function asked(path?: string): Request[] {
  return requests.filter((request) => path === undefined || request.path === path);
}

interface Around {
  answers?: Answers;
  language?: Language;
  /** The page's pattern and schema where the component reads its address. */
  route?: { path: string; schema: z.ZodMiniType };
  /** Where the browser stands. */
  at?: string;
}

/** Renders a component as it stands on a page: with the server's answers, the address and the reader's language. */
export async function show(content: ReactNode, around: Around = {}) {
  answers = around.answers ?? {};
  startI18n();
  await laterTexts();
  await speak(around.language ?? "zh");
  const client = makeQueryClient();
  const root = createRootRoute();
  const { path, schema } = around.route ?? { path: "/", schema: z.object({}) };
  const router = createRouter({
    routeTree: root.addChildren([
      createRoute({
        getParentRoute: () => root,
        path,
        validateSearch: (search: Record<string, unknown>) => z.parse(schema, search) as object,
        component: () => content,
      }),
      createRoute({ getParentRoute: () => root, path: "$", component: () => null }),
    ]),
    history: createMemoryHistory({ initialEntries: [around.at ?? path] }),
    parseSearch: parseAddress,
    stringifySearch: formatAddress,
  });
  await router.load();
  const screen = render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  return { ...screen, user: userEvent.setup(), client, address: () => router.state.location.href };
}
