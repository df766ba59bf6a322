import { useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { peopleAnswer } from "../../api/projects.ts";
import { recall, remember } from "../kept.ts";
import { type Me, readMe } from "./stored-me.ts";

const KEY = "liantu.me";
const watchers = new Set<() => void>();

/** Keeps who uses this browser; null: nobody said. */
export function chooseMe(me: Me | null): void {
  remember(KEY, me && JSON.stringify(me));
  for (const changed of watchers) changed();
}

/** The person who uses this browser, by their own word: nobody signs in. */
export function useMe(): Me | null {
  const me = readMe(useSyncExternalStore(watch, stored));
  const people = useQuery({ ...peopleAnswer(), enabled: me !== null }).data?.people;
  if (!me || !people) return me;
  const now = people.find(({ id }) => id === me.id);
  return now ? { id: now.id, name: now.name } : null;
}

function watch(changed: () => void): () => void {
  watchers.add(changed);
  window.addEventListener("storage", changed);
  return () => {
    watchers.delete(changed);
    window.removeEventListener("storage", changed);
  };
}

const stored = () => recall(KEY);
