import { useMemo } from "react";
import { keyOf } from "../../../../server/model/ties.ts";
import type { TieMember, TiePathAnswer } from "../../../../server/recruit/tie-paths.ts";
import type { CitedSources } from "../../../kit/statement/source-mark.tsx";
import { networkOfPaths } from "../../../network/known.ts";
import { NetworkRoom } from "../../../network/network-room.tsx";
import style from "./introducers.module.css";

/** All paths of one in one picture, to be opened further. */
export function PathNetwork({
  end,
  paths,
  place,
  sources,
}: {
  end: TieMember;
  paths: readonly TiePathAnswer[];
  place: string;
  sources: CitedSources;
}) {
  const start = useMemo(() => ({ network: networkOfPaths(paths), sources }), [paths, sources]);
  return (
    <div className={style.network}>
      <NetworkRoom
        key={keyOf(end)}
        middle={keyOf(end)}
        name={end.name}
        place={place}
        start={start}
        depth={null}
      />
    </div>
  );
}
