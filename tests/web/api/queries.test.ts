import { onlineManager } from "@tanstack/react-query";
import { afterEach, expect, test } from "vitest";
import { keepPeople, peopleAnswer } from "../../../web/api/projects.ts";
import { makeQueryClient } from "../../../web/api/queries.ts";

afterEach(() => onlineManager.setOnline(true));

test("what is written is sent where the browser calls itself offline: the server may be its own", async () => {
  onlineManager.setOnline(false);
  const client = makeQueryClient();
  const written = client.getMutationCache().build(client, { mutationFn: async () => "kept" });
  expect(await written.execute(undefined)).toBe("kept");
});

test("everybody as they are now is no answer to who was looked for", () => {
  const client = makeQueryClient();
  const person = (id: string, name: string) => ({ id, name, title: null, version: 1 });
  const li = { people: [person("li", "李明")] };
  const all = { people: [...li.people, person("chen", "陈静")] };
  client.setQueryData(peopleAnswer("李").queryKey, li);
  client.setQueryData(peopleAnswer().queryKey, li);
  keepPeople(client, all);
  expect(client.getQueryData(peopleAnswer().queryKey)).toEqual(all);
  expect(client.getQueryData(peopleAnswer("李").queryKey)).toEqual(li);
  const stale = (q?: string) => client.getQueryState(peopleAnswer(q).queryKey)?.isInvalidated;
  expect([stale("李"), stale()]).toEqual([true, false]);
});
