import { spawn } from 'node:child_process';
import process from 'node:process';

/** Opens an address in the person's browser, where the machine has one. A machine without one is no fault. */
export function openBrowser(url: string): void {
  const [command, ...args] = process.platform === 'darwin' ? ['open', url] : process.platform === 'win32' ? ['cmd', '/c', 'start', '', url] : ['xdg-open', url];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
