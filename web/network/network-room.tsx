import { lazy, Suspense } from "react";
import { WaitingPicture } from "../kit/state/waiting.tsx";
import type { FirmNetworkProps } from "./firm-network.tsx";
import style from "./network-room.module.css";

const FirmNetwork = lazy(() => import("./firm-network.tsx"));

/** The place of a network on a page: what draws it comes when it is needed. */
export function NetworkRoom(props: FirmNetworkProps) {
  return (
    <Suspense
      fallback={
        <div className={style.room}>
          <WaitingPicture />
        </div>
      }
    >
      <FirmNetwork {...props} />
    </Suspense>
  );
}
