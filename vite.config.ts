import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

interface Modules {
  getModuleInfo(id: string): { isEntry: boolean; importers: string[] } | null;
}
const isFirst = new Map<string, boolean>();

/** The chunk of what the page's entry imports without waiting; null for what comes later. */
function first(id: string, modules: Modules): string | null {
  const reached = (one: string): boolean => {
    const known = isFirst.get(one);
    if (known !== undefined) return known;
    isFirst.set(one, false);
    const info = modules.getModuleInfo(one);
    const found = info !== null && (info.isEntry || info.importers.some(reached));
    isFirst.set(one, found);
    return found;
  };
  return reached(id) ? "first" : null;
}

export default defineConfig({
  root: "web",
  plugins: [react()],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    rolldownOptions: {
      output: {
        codeSplitting: {
          // One file for what the first screen needs, instead of ninety small ones; and one for what pages take of
          // Ant Design, instead of a file for every button and pop-up.
          groups: [
            { name: "base", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 2 },
            { name: first, debugName: "first", priority: 1 },
            {
              name: "antd",
              test: /node_modules[\\/](antd|@ant-design|@rc-component)[\\/]/,
              minShareCount: 3,
            },
          ],
        },
      },
    },
  },
  // The server compares Host with the page a change comes from.
  server: { proxy: { "/api": { target: "http://127.0.0.1:3000", changeOrigin: false } } },
});
