import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the built pages lie: beside the bundle. Undefined when running from sources without a build. */
export function findWebRoot(): string | undefined {
  for (const place of ['./web', '../../../dist/web']) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(`${path}/index.html`)) return path;
  }
  return undefined;
}
