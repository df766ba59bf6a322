import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PORTFOLIO_FIRMS } from "../../../../server/model/bounds.ts";
import { ALL_CHAINS, LISTS } from "../../../../server/model/words.ts";
import type { PortfolioAnswer } from "../../../../server/recruit/portfolio/portfolio.ts";
import { Refusal } from "../../../api/ask.ts";
import { newId } from "../../../api/new-id.ts";
import { portfolioAnswer } from "../../../api/trips.ts";
import type { PortfolioAddress } from "../../../kit/address.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { LongWork } from "../../../kit/state/long-work.tsx";
import page from "../../../kit/theme/page.module.css";
import { PageHead } from "../../../kit/theme/page-head.tsx";
import { useTitle } from "../../../kit/title.ts";
import { AtPlace } from "../at-place.tsx";
import { ChainLinks } from "../chain-links.tsx";
import { After } from "./after.tsx";
import { Chosen } from "./chosen.tsx";
import { Settings } from "./settings.tsx";

/** The few firms elsewhere that together close most, and what is left then. */
export function PortfolioPage() {
  const { t } = useTranslation();
  const address = useSearch({ from: "/portfolio" });
  useTitle(t("portfolio.title"));
  return (
    <div className={page.page}>
      <PageHead title={t("portfolio.title")} note={t("portfolio.lead")} />
      <AtPlace asked={address.place}>{(place) => <Portfolio place={place} address={address} />}</AtPlace>
    </div>
  );
}

const NO_NAMES: Record<string, string> = {};

function Portfolio({ place, address }: { place: string; address: PortfolioAddress }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/portfolio" });
  const [work] = useState(newId);
  const {
    chain,
    k = PORTFOLIO_FIRMS.usual,
    makers = 1,
    perProvince,
    extend,
    skip,
    rivals,
    unplaced,
    must = [],
    never = [],
  } = address;
  const asked = portfolioAnswer(
    {
      place,
      k,
      makers,
      must,
      never,
      perProvince: perProvince ?? null,
      lists: extend ? [...LISTS] : LISTS.filter((list) => list !== "extend"),
      rivals: rivals === true,
      unplaced: unplaced === true,
      skipUnderWay: skip === true,
      ...(chain !== undefined && { chain }),
    },
    work,
  );
  const query = useQuery(asked);
  const change = (changed: Partial<PortfolioAddress>) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false });
  const refused = query.error instanceof Refusal && query.error.status === 400 ? query.error.fields : {};
  return (
    <>
      <ChainLinks
        to="/portfolio"
        shown={chain === ALL_CHAINS ? undefined : chain}
        all={{ chain: undefined, name: t("portfolio.allChains") }}
      />
      <Settings
        address={address}
        names={query.data ? namesOf(query.data) : NO_NAMES}
        wrong={refused}
        onChange={change}
      />
      {Object.keys(refused).length > 0 ? (
        <p className={page.none}>{query.error?.message}</p>
      ) : (
        <Answered query={query} waiting={<LongWork work={work} query={query} queryKey={asked.queryKey} />}>
          {(answer) =>
            answer.gaps === 0 ? (
              <p className={page.none}>{t("portfolio.noGaps")}</p>
            ) : (
              <>
                <Chosen answer={answer} address={address} onChange={change} />
                <After answer={answer} />
              </>
            )
          }
        </Answered>
      )}
    </>
  );
}

function namesOf({ chosen, named }: PortfolioAnswer): Record<string, string> {
  return Object.fromEntries([...chosen, ...named.must, ...named.never].map(({ id, name }) => [id, name]));
}
