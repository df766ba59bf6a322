import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import { joinIds } from "../../../../server/model/id-list.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { withTexts } from "../../../i18n/i18n.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { place } from "../../../kit/floating/placement.ts";
import { useChainAddress } from "../address/chain-address.ts";
import { formatScenario, parseScenario, plantOf, withAddition } from "../scenario/scenario.ts";
import style from "./card-menu.module.css";

const NewProject = lazy(() =>
  withTexts(import("../../projects/changing/new-project.tsx")).then((m) => ({ default: m.NewProject })),
);

export interface CardMenuAt {
  segment: string;
  /** Where its card stands in the window. */
  beside: DOMRect;
}

/** What can be done with a segment, from its card. */
export function CardMenu({
  at: { segment: id, beside },
  answer,
  onShowLinks,
  onClose,
}: {
  at: CardMenuAt;
  answer: PanoramaAnswer;
  onShowLinks: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { address } = useChainAddress();
  const menu = useRef<HTMLDivElement>(null);
  const [beginning, setBeginning] = useState(false);
  const segment = answer.segments.find((one) => one.id === id);

  useLayoutEffect(() => {
    const box = menu.current;
    if (!box) return;
    box.showPopover();
    const { left, top } = place(beside, box.getBoundingClientRect(), {
      width: window.innerWidth,
      height: window.innerHeight,
    });
    box.style.left = `${left}px`;
    box.style.top = `${top}px`;
    items(box)[0]?.focus();
  }, [beside]);

  if (!segment) return null;
  const name = nameOf(segment, language);
  const neighbours = new Set(
    answer.links.filter(({ from, to }) => from === id || to === id).flatMap(({ from, to }) => [from, to]),
  );
  const chain = answer.chain.id;
  const scenario = withAddition(parseScenario(address.add, address.remove), plantOf(id));

  if (beginning)
    return (
      <Suspense>
        <NewProject
          initial={{
            name,
            gap: [name, nameOf(answer.place, language)].join(" · "),
            segments: [id],
            place: answer.place.id,
          }}
          onMade={onClose}
          onClose={onClose}
        />
      </Suspense>
    );
  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={t("picture.menuOf", { name })}
      className={style.menu}
      onToggle={(event) => {
        if (event.newState === "closed" && !beginning) onClose();
      }}
      onKeyDown={walk}
    >
      <p className={style.name} role="presentation">
        {name}
      </p>
      <Item>
        <Link role="menuitem" to="/candidates" search={{ chain, segment: joinIds([id]) }}>
          {t("picture.findFirms")}
        </Link>
      </Item>
      <Item>
        <Link role="menuitem" to="/search-sheet" search={{ chain, segment: joinIds([id]) }} hash="found">
          {t("picture.addFirm")}
        </Link>
      </Item>
      <Item>
        {segment.recruitable ? (
          <Link
            role="menuitem"
            from="/chain/$chain"
            to="."
            search={(before) => ({
              ...before,
              ...formatScenario(scenario),
              view: "what-if",
              part: undefined,
              scenario: undefined,
              side: undefined,
            })}
            onClick={onClose}
          >
            {t("picture.suppose")}
          </Link>
        ) : (
          <NotNow why={t("picture.notRecruitable")}>{t("picture.suppose")}</NotNow>
        )}
      </Item>
      <Item>
        {segment.makers > 0 ? (
          <Link
            role="menuitem"
            from="/chain/$chain"
            to="."
            search={(before) => ({
              ...before,
              view: "cascade",
              part: undefined,
              segment: id,
              firm: undefined,
              round: undefined,
            })}
            onClick={onClose}
          >
            {t("picture.supposeStop")}
          </Link>
        ) : (
          <NotNow why={t("picture.notMade")}>{t("picture.supposeStop")}</NotNow>
        )}
      </Item>
      <Item>
        <button role="menuitem" type="button" onClick={() => setBeginning(true)}>
          {t("picture.begin")}
        </button>
      </Item>
      <Item>
        <button
          role="menuitem"
          type="button"
          onClick={() => {
            onShowLinks();
            onClose();
          }}
        >
          {t("picture.linksOf", { count: Math.max(0, neighbours.size - 1) })}
        </button>
      </Item>
    </div>
  );
}

function Item({ children }: { children: ReactNode }) {
  return (
    <div className={style.item} role="none">
      {children}
    </div>
  );
}

/** What cannot be done with this segment, and why, for who has no pointer too. */
function NotNow({ why, children }: { why: string; children: ReactNode }) {
  return (
    <button role="menuitem" type="button" aria-disabled="true">
      {children}
      <small>{why}</small>
    </button>
  );
}

function items(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
}

/** Arrows, Home and End move within the menu, round its ends; Tab leaves it. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const all = items(event.currentTarget);
  const now = all.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: all.length - 1 }[event.key];
  if (next !== undefined) all[(next + all.length) % all.length]?.focus();
  else if (event.key === " ") (document.activeElement as HTMLElement).click();
  else if (event.key === "Tab") event.currentTarget.hidePopover();
  else return;
  event.preventDefault();
}
