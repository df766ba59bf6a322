import { useTranslation } from "react-i18next";
import page from "../../theme/page.module.css";
import { RecruitTabs } from "../recruit/recruit-tabs.tsx";
import { useDefaultPlace } from "../shell/default-place.ts";
import { useTitle } from "../shell/title.ts";
import { Answered } from "../state/answered.tsx";
import { EmptyGraph } from "../state/empty-graph.tsx";
import { Waiting } from "../state/waiting.tsx";
import { CandidateList } from "./candidate-list.tsx";
import style from "./candidates.module.css";
import { segmentsOf, useCandidatesAddress } from "./candidates-address.ts";
import { GapChooser } from "./gap-chooser.tsx";

/** Firms elsewhere that could fill a gap here. */
export function CandidatesPage() {
  const { address } = useCandidatesAddress();
  const fallback = useDefaultPlace(address.place === undefined);
  const place = address.place ?? fallback.place;
  return (
    <>
      <RecruitTabs />
      <div className={`${page.page} ${style.page}`}>
        {place === undefined ? (
          <Answered query={fallback.query}>{() => <Waiting />}</Answered>
        ) : place === null ? (
          <EmptyGraph />
        ) : segmentsOf(address).length === 0 ? (
          <Choosing chain={address.chain} place={place} />
        ) : (
          <CandidateList place={place} />
        )}
      </div>
    </>
  );
}

function Choosing({ chain, place }: { chain: string | undefined; place: string }) {
  const { t } = useTranslation();
  useTitle(t("candidates.title"));
  return (
    <>
      <div className={page.head}>
        <div>
          <h1>{t("candidates.title")}</h1>
          <p className={page.under}>{t("candidates.choose")}</p>
        </div>
      </div>
      <GapChooser key={`${chain} ${place}`} chain={chain} place={place} />
    </>
  );
}
