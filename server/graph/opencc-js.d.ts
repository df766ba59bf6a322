/** One dictionary of opencc-js: pairs of characters with a bar between, `無 无|紡 纺`. */
declare module "opencc-js/dict/TSCharacters" {
  const pairs: string;
  export default pairs;
}
