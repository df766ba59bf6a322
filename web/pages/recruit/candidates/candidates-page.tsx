import { useTranslation } from "react-i18next";
import page from "../../../kit/theme/page.module.css";
import { PageHead } from "../../../kit/theme/page-head.tsx";
import { useTitle } from "../../../kit/title.ts";
import { AtPlace } from "../at-place.tsx";
import { CandidateList } from "./candidate-list.tsx";
import style from "./candidates.module.css";
import { segmentsOf, useCandidatesAddress } from "./candidates-address.ts";
import { GapChooser } from "./gap-chooser.tsx";

/** Firms elsewhere that could fill a gap here. */
export function CandidatesPage() {
  const { address } = useCandidatesAddress();
  return (
    <div className={`${page.page} ${style.page}`}>
      <AtPlace asked={address.place}>
        {(place) =>
          segmentsOf(address).length === 0 || address.step === "gaps" ? (
            <Choosing chain={address.chain} place={place} />
          ) : (
            <CandidateList place={place} />
          )
        }
      </AtPlace>
    </div>
  );
}

function Choosing({ chain, place }: { chain: string | undefined; place: string }) {
  const { t } = useTranslation();
  useTitle(t("candidates.chooseTitle"));
  return (
    <>
      <PageHead title={t("candidates.chooseTitle")} note={t("candidates.choose")} />
      <GapChooser key={`${chain} ${place}`} chain={chain} place={place} />
    </>
  );
}
