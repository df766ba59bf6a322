import { DownOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Popover } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChainsAnswer } from "../../../server/endpoints/chains.ts";
import { chainsAnswer } from "../../api/answers.ts";
import { nameOf } from "../../i18n/format.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { Answered } from "../state/answered.tsx";
import style from "./chooser.module.css";
import { useListbox } from "./listbox.ts";

type ChainRow = ChainsAnswer["chains"][number];

export function ChainChooser() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const chains = useQuery(chainsAnswer());
  const { chain } = useParams({ strict: false });
  const chosen = chains.data?.chains.find((row) => row.id === chain);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      content={
        <Answered query={chains}>
          {({ chains: rows }) => <ChainList rows={rows} chosen={chain} onDone={() => setOpen(false)} />}
        </Answered>
      }
    >
      <button type="button" className={style.button} aria-haspopup="listbox" aria-expanded={open}>
        <span className={style.caption}>{t("shell.chain")}</span>
        <span className={style.value}>{chosen ? nameOf(chosen, language) : t("shell.chooseChain")}</span>
        <DownOutlined className={style.arrow} aria-hidden />
      </button>
    </Popover>
  );
}

export function ChainList({
  rows,
  chosen,
  onDone,
}: {
  rows: ChainRow[];
  chosen: string | undefined;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const at = rows.findIndex((row) => row.id === chosen);
  const listbox = useListbox(
    rows,
    (row) => {
      onDone();
      void navigate({ to: "/chain/$chain", params: { chain: row.id } });
    },
    Math.max(at, 0),
  );
  return (
    <ul
      className={style.list}
      {...listbox.listProps}
      {...listbox.focusProps}
      aria-label={t("shell.chooseChain")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a listbox takes the focus, its options do not
      tabIndex={0}
      ref={(list) => list?.focus()}
    >
      {rows.map((row, index) => (
        <li
          key={row.id}
          className={style.option}
          data-chosen={row.id === chosen}
          {...listbox.optionProps(index)}
        >
          <span className={style.name}>{nameOf(row, language)}</span>
          <span className={style.under}>
            {t("choose.counts", { segments: row.segments, links: row.links, firms: row.firms })}
          </span>
        </li>
      ))}
    </ul>
  );
}
