import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { projectAnswer } from "../../api/projects.ts";
import page from "../../theme/page.module.css";
import { LastChange } from "../projects/last-change.tsx";
import { AntdRoom } from "../shell/antd-room.tsx";
import { Answered } from "../state/answered.tsx";
import { Waiting } from "../state/waiting.tsx";
import { ProjectFile } from "./project-file.tsx";

export function ProjectPage() {
  const { id } = useParams({ from: "/project/$id" });
  const query = useQuery(projectAnswer(id));
  return (
    <div className={page.page}>
      <AntdRoom>
        <LastChange key={id}>
          <Answered query={query} waiting={<Waiting lines={12} />}>
            {(answer) => <ProjectFile key={id} answer={answer} />}
          </Answered>
        </LastChange>
      </AntdRoom>
    </div>
  );
}
