export const SIZES = {
  edge: 8,
  /** Extra room left of the first column, for the lanes' links. */
  left: 10,
  maxBox: 214,
  boxPadding: 7,
  boxTitle: 20,
  boxGap: 16,
  cardGap: 5,
  head: 24,
  channel: 15,
  bandPadding: 10,
  minCard: 34,
  maxCard: 56,
} as const;
