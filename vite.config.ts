import react from '@vitejs/plugin-react';
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite';

/** Chunks that the first page needs beside the entry; fetched with it instead of after it. */
const preloadedChunks = new Set(['shell', 'today']);

/**
 * What stands on every page inside the frame, kept in one chunk: thirty small ones cost Today 9 KB more over the wire, since
 * each is compressed alone.
 */
const onEveryPage = new RegExp(
  [
    String.raw`src/web/ui/(app-shell|brand-mark|card|color-scheme-switch|date-text|dialog-sheet|empty-state|error-notice|format-date|hash|link-button|loading-block|page-header|person-avatar|person-initials|status-badge|text|time-left|use-now)\.`,
    String.raw`src/web/(call|call-failed|failure-notice|live|read-state|use-read)\.`,
    String.raw`src/web/pages/(demo-banner|keep-fresh|navigation|other-in-meeting|personas-query|personas-text|session-change|shell|sign-out|text)\.`,
    String.raw`icons-react/dist/esm/(createReactComponent|defaultAttributes)\.`,
  ].join('|'),
);

/**
 * Names the text font and the first page's chunks in the page's head, so that the browser fetches them at once:
 * without it the font arrives after the first paint and moves the text.
 */
function preloadFirstPage(): Plugin {
  return {
    name: 'manent:preload-first-page',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const tags: HtmlTagDescriptor[] = [];
        // Vite names these itself.
        const withEntry = new Set(Object.values(bundle ?? {}).flatMap((output) => (output.type === 'chunk' && output.isEntry ? output.imports : [])));
        for (const [file, output] of Object.entries(bundle ?? {})) {
          if (output.type === 'asset' && file.endsWith('.woff2')) {
            tags.push({
              tag: 'link',
              attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
              injectTo: 'head-prepend',
            });
          }
          if (output.type !== 'chunk' || !output.isDynamicEntry || !preloadedChunks.has(output.name)) continue;
          for (const needed of [file, ...output.imports]) {
            const chunk = bundle?.[needed];
            if (chunk?.type !== 'chunk' || chunk.isEntry || withEntry.has(needed)) continue;
            tags.push({ tag: 'link', attrs: { rel: 'modulepreload', href: `/${needed}`, crossorigin: '' }, injectTo: 'head' });
            for (const css of chunk.viteMetadata?.importedCss ?? []) {
              tags.push({ tag: 'link', attrs: { rel: 'preload', as: 'style', href: `/${css}`, crossorigin: '' }, injectTo: 'head' });
            }
          }
        }
        return tags;
      },
    },
  };
}

export default defineConfig({
  root: 'src/web',
  publicDir: 'public',
  plugins: [react(), preloadFirstPage()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'frame', test: onEveryPage }] } } },
  },
  server: {
    port: 4110,
    proxy: { '/api': { target: 'http://localhost:4100', changeOrigin: false } },
  },
});
