import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { attractedAnswer } from "../../../api/recruit.ts";
import { FirmChooser } from "../../../kit/chooser/firm-chooser.tsx";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import page from "../../../kit/theme/page.module.css";
import { PageHead } from "../../../kit/theme/page-head.tsx";
import { useTitle } from "../../../kit/title.ts";
import { AtPlace } from "../at-place.tsx";
import { Attracted } from "./attracted.tsx";
import { IntroducerList } from "./introducer-list.tsx";
import { Introductions } from "./introductions.tsx";
import { WhoReaches } from "./who-reaches.tsx";

/** Who can reach a candidate, whom advisers and firms here can reach, and who came through whom. */
export function IntroducersPage() {
  const { t } = useTranslation();
  const { firm, by, place: asked } = useSearch({ from: "/introducers" });
  const navigate = useNavigate({ from: "/introducers" });
  const close = () =>
    void navigate({
      search: (before) => ({ ...before, firm: undefined, by: undefined }),
      resetScroll: false,
    });
  useTitle(t("introducers.title"));
  return (
    <div className={page.page}>
      <PageHead title={t("introducers.title")} note={t("introducers.lead")}>
        <FirmChooser
          label={t(firm === undefined ? "introducers.choose" : "introducers.other")}
          onChoose={(chosen) =>
            void navigate({ search: (before) => ({ ...before, firm: chosen, by: undefined }) })
          }
        />
      </PageHead>
      <AtPlace asked={asked}>
        {(place) => (
          <>
            {firm === undefined ? null : <WhoReaches key={firm} firm={firm} place={place} close={close} />}
            {by === undefined ? null : <Introductions key={by} by={by} place={place} close={close} />}
            <Here place={place} by={by} />
          </>
        )}
      </AtPlace>
    </div>
  );
}

function Here({ place, by }: { place: string; by: string | undefined }) {
  const query = useQuery(attractedAnswer(place));
  return (
    <Answered query={query} waiting={<Waiting lines={8} />}>
      {(answer) => (
        <>
          <IntroducerList answer={answer} by={by} />
          <Attracted answer={answer} />
        </>
      )}
    </Answered>
  );
}
