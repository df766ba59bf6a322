import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { deleteShortlist } from "../../../api/candidates.ts";
import { forgetTables } from "../../../kit/fresh/forget.ts";
import { useMe } from "../../../kit/people/me.ts";
import { tell } from "../../../kit/toast/tell.ts";

/** Deletes a list at once, with the way back in what is told of it. */
export function useRemoval(onGone?: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const by = useMe()?.id ?? null;
  return useMutation({
    mutationFn: (list: { id: string; version: number; name: string }) => deleteShortlist(list, by),
    onSuccess: ({ change }, { name }) => {
      tell(t("removed.shortlist", { name }), change);
      onGone?.();
    },
    // What somebody else changed meanwhile shows beside the refusal.
    onSettled: () => forgetTables(client, ["shortlists", "shortlist_firms"]),
  });
}
