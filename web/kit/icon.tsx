const PATHS = {
  down: "m3.5 6 4.5 4.5L12.5 6",
  up: "m3.5 10.5 4.5-4.5 4.5 4.5",
  search: "M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.4 10.4l3.6 3.6",
  menu: "M2 4h12M2 8h12M2 12h12",
  close: "m3.5 3.5 9 9M12.5 3.5l-9 9",
  sliders: "M2 4.5h6M12 4.5h2M10 2.8v3.4M2 11.5h2M8 11.5h6M6 9.8v3.4",
  sun: "M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6ZM8 1.5v1.2M8 13.3v1.2M1.5 8h1.2M13.3 8h1.2M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9",
  moon: "M13.5 9.6A5.8 5.8 0 0 1 6.4 2.5a5.8 5.8 0 1 0 7.1 7.1Z",
  edit: "m3 10.5-.5 3 3-.5 7.2-7.2-2.5-2.5ZM9 4.5 11.5 7",
  fold: "m6 3.5 4.5 4.5L6 12.5",
  download: "M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11",
  unfold: "m10 3.5-4.5 4.5 4.5 4.5",
} as const;

/** A line drawing the size of the text; what it stands for is said by its button. */
export function Icon({ name, size = 16 }: { name: keyof typeof PATHS; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ verticalAlign: "-0.18em" }}
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
