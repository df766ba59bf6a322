import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { GapsAnswer } from "../../../../server/chain/gaps.ts";
import { joinIds } from "../../../../server/model/id-list.ts";
import { ALL_CHAINS } from "../../../../server/model/words.ts";
import { EVERY_CHAIN_NAMES } from "../../../../server/words/names.ts";
import { chainsAnswer, gapsAnswer } from "../../../api/answers.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { chainAtHand } from "../../../kit/kept-chain.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { EmptyGraph } from "../../../kit/state/empty-graph.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import page from "../../../kit/theme/page.module.css";
import { gapRows } from "../../chain/gaps/gap-rows.ts";
import { GapsTable } from "../../chain/gaps/gaps-table.tsx";
import { ChainLinks } from "../chain-links.tsx";
import { segmentsOf } from "./candidates-address.ts";

/** The gaps of a chain, to look for firms that fill one of them, or several. */
export function GapChooser({ chain, place }: { chain: string | undefined; place: string }) {
  const language = useLanguage();
  const chains = useQuery(chainsAnswer());
  return (
    <Answered query={chains} waiting={<Waiting lines={12} />}>
      {({ chains: rows }) => {
        const shown = chain ?? chainAtHand(rows);
        if (shown === undefined) return <EmptyGraph />;
        return (
          <>
            <ChainLinks
              to="/candidates"
              shown={shown}
              all={{ chain: ALL_CHAINS, name: EVERY_CHAIN_NAMES[language] }}
            />
            <Gaps chain={shown} place={place} />
          </>
        );
      }}
    </Answered>
  );
}

function Gaps({ chain, place }: { chain: string; place: string }) {
  const query = useQuery(gapsAnswer(chain, place));
  return (
    <Answered query={query} waiting={<Waiting lines={12} />}>
      {(answer) => <Listed chain={chain} answer={answer} />}
    </Answered>
  );
}

/** The list of gaps of the chain, without what is bought in: for that no firm is looked for. */
function Listed({ chain, answer }: { chain: string; answer: GapsAnswer }) {
  const { t } = useTranslation();
  const before = segmentsOf(useSearch({ from: "/candidates" }));
  const rows = gapRows(answer, undefined, {}, (list) => t(`gaps.${list}`)).filter(
    ({ gap }) => gap.class !== "bought_in",
  );
  return (
    <div className={page.sheet}>
      <GapsTable
        answer={answer}
        rows={rows}
        start={before}
        linked={(gap, name) => (
          <Link to="/candidates" search={{ chain, segment: joinIds([gap.segment]) }}>
            {name}
          </Link>
        )}
        without={["find"]}
        empty={t("candidates.noGaps")}
      />
    </div>
  );
}
