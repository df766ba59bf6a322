import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { ChainAddress } from "../../../kit/address.ts";

/** The chain page's address and how to change it; `push` makes a step the browser can go back from. */
export function useChainAddress() {
  const navigate = useNavigate({ from: "/chain/$chain" });
  const address = useSearch({ from: "/chain/$chain" });
  const change = useCallback(
    (changed: Partial<ChainAddress>, push = false) =>
      void navigate({
        search: (before) => ({ ...before, ...changed }),
        replace: !push,
        resetScroll: false,
      }),
    [navigate],
  );
  return { address, change };
}
