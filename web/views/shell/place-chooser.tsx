import { DownOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Popover } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { placesAnswer } from "../../api/answers.ts";
import { nameOf } from "../../i18n/format.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import style from "./chooser.module.css";
import { PlaceList } from "./place-list.tsx";

export function PlaceChooser() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const { place } = useSearch({ strict: false });
  const found = useQuery({ ...placesAnswer(place ?? "", undefined, 20), enabled: place !== undefined });
  const chosen = found.data?.places.find((row) => row.id === place);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      content={
        <PlaceList
          chosen={chosen}
          onChoose={(id) => {
            setOpen(false);
            void navigate({ to: ".", search: (before) => ({ ...before, place: id }) });
          }}
        />
      }
    >
      <button type="button" className={style.button} aria-haspopup="dialog" aria-expanded={open}>
        <span className={style.caption}>{t("shell.place")}</span>
        <span className={style.value}>
          {chosen ? nameOf(chosen, language) : (place ?? t("shell.choosePlace"))}
        </span>
        <DownOutlined className={style.arrow} aria-hidden />
      </button>
    </Popover>
  );
}
