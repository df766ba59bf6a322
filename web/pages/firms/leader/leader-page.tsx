import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { leaderAnswer } from "../../../api/answers.ts";
import { useDefaultPlace } from "../../../kit/default-place.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import style from "./leader.module.css";
import { LeaderView } from "./leader-view.tsx";

export function LeaderPage() {
  const { firm } = useParams({ from: "/leader/$firm" });
  const asked = useSearch({ from: "/leader/$firm" }).place;
  const fallback = useDefaultPlace(asked === undefined);
  const place = asked ?? fallback.place;
  const query = useQuery({
    ...leaderAnswer(firm, place ?? undefined),
    enabled: place !== undefined || fallback.query.failureCount > 0,
  });
  return (
    <div className={style.page}>
      <Answered query={query} waiting={<Waiting lines={12} />}>
        {(answer) => <LeaderView key={firm} answer={answer} />}
      </Answered>
    </div>
  );
}
