import { useTranslation } from "react-i18next";
import page from "../../../kit/theme/page.module.css";
import { useTitle } from "../../../kit/title.ts";
import { AtPlace } from "../at-place.tsx";
import { RecruitTabs } from "../recruit-tabs.tsx";
import { CandidateList } from "./candidate-list.tsx";
import style from "./candidates.module.css";
import { segmentsOf, useCandidatesAddress } from "./candidates-address.ts";
import { GapChooser } from "./gap-chooser.tsx";

/** Firms elsewhere that could fill a gap here. */
export function CandidatesPage() {
  const { address } = useCandidatesAddress();
  return (
    <>
      <RecruitTabs />
      <div className={`${page.page} ${style.page}`}>
        <AtPlace asked={address.place}>
          {(place) =>
            segmentsOf(address).length === 0 ? (
              <Choosing chain={address.chain} place={place} />
            ) : (
              <CandidateList place={place} />
            )
          }
        </AtPlace>
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
