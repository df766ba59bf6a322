import { Drawer } from "antd";
import type { ReactNode } from "react";
import { AntdRoom } from "../../../kit/theme/antd-room.tsx";

/** The segment's panel on a phone: from below, most of the height. */
export function SegmentDrawer({
  title,
  onClose,
  children,
}: {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <AntdRoom>
      <Drawer open placement="bottom" size="78%" onClose={onClose} title={title}>
        {children}
      </Drawer>
    </AntdRoom>
  );
}
