import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { leaderAnswer } from "../../api/answers.ts";
import { Answered } from "../state/answered.tsx";
import { Waiting } from "../state/waiting.tsx";
import style from "./leader.module.css";
import { LeaderView } from "./leader-view.tsx";

export function LeaderPage() {
  const { firm } = useParams({ from: "/leader/$firm" });
  const { place } = useSearch({ from: "/leader/$firm" });
  const query = useQuery(leaderAnswer(firm, place));
  return (
    <div className={style.page}>
      <Answered query={query} waiting={<Waiting lines={12} />}>
        {(answer) => <LeaderView key={firm} answer={answer} />}
      </Answered>
    </div>
  );
}
