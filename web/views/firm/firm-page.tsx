import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { firmAnswer } from "../../api/answers.ts";
import page from "../../theme/page.module.css";
import { Answered } from "../state/answered.tsx";
import { Waiting } from "../state/waiting.tsx";
import { FirmFile } from "./firm-file.tsx";

export function FirmPage() {
  const { id } = useParams({ from: "/firm/$id" });
  const query = useQuery(firmAnswer(id));
  return (
    <div className={page.page}>
      <Answered query={query} waiting={<Waiting lines={12} />}>
        {(answer) => <FirmFile key={id} answer={answer} />}
      </Answered>
    </div>
  );
}
