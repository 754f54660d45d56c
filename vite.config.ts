import react from '@vitejs/plugin-react';
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite';

/** Chunks that the first page needs beside the entry; fetched with it instead of after it. */
const preloadedChunks = new Set(['shell', 'today']);

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
        for (const [file, output] of Object.entries(bundle ?? {})) {
          if (output.type === 'asset' && file.endsWith('.woff2')) {
            tags.push({
              tag: 'link',
              attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
              injectTo: 'head-prepend',
            });
          }
          if (output.type === 'chunk' && output.isDynamicEntry && preloadedChunks.has(output.name)) {
            tags.push({ tag: 'link', attrs: { rel: 'modulepreload', href: `/${file}`, crossorigin: '' }, injectTo: 'head' });
            for (const css of output.viteMetadata?.importedCss ?? []) {
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
  },
  server: {
    port: 4110,
    proxy: { '/api': { target: 'http://localhost:4100', changeOrigin: false } },
  },
});
