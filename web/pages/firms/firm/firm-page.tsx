import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { dossierAnswer } from "../../../api/answers.ts";
import { useDefaultPlace } from "../../../kit/default-place.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import page from "../../../kit/theme/page.module.css";
import style from "./dossier.module.css";
import { Dossier } from "./dossier.tsx";

export function FirmPage() {
  const { id } = useParams({ from: "/firm/$id" });
  const { place: asked, old } = useSearch({ from: "/firm/$id" });
  const fallback = useDefaultPlace(asked === undefined);
  const place = asked ?? fallback.place;
  const query = useQuery({
    ...dossierAnswer(id, place ?? undefined, old),
    enabled: place !== undefined || fallback.query.failureCount > 0,
    placeholderData: (before) => (before?.firm.id === id ? before : undefined),
  });
  return (
    <div className={`${page.page} ${style.page}`}>
      <Answered query={query} waiting={<Waiting lines={12} />}>
        {(answer) => <Dossier key={id} answer={answer} />}
      </Answered>
    </div>
  );
}
