import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { projectAnswer } from "../../../api/projects.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import { AntdRoom } from "../../../kit/theme/antd-room.tsx";
import page from "../../../kit/theme/page.module.css";
import { ProjectFile } from "./project-file.tsx";

export function ProjectPage() {
  const { id } = useParams({ from: "/project/$id" });
  const query = useQuery(projectAnswer(id));
  return (
    <div className={page.page}>
      <AntdRoom>
        <Answered query={query} waiting={<Waiting lines={12} />}>
          {(answer) => <ProjectFile key={id} answer={answer} />}
        </Answered>
      </AntdRoom>
    </div>
  );
}
