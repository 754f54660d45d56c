import { describe, expect, it } from 'vitest';
import { missingLibraries } from './browser/chromium.ts';

const found = '\tlibdl.so.2 => /lib/x86_64-linux-gnu/libdl.so.2 (0x00007f)\n';

describe('the advice for a browser that cannot start', () => {
  it('is none when every library was found', () => {
    expect(missingLibraries(`\tlinux-vdso.so.1 (0x00007f)\n${found}`)).toBeUndefined();
  });

  it('names each Debian package once', () => {
    const advice = missingLibraries(`${found}\tlibnss3.so => not found\n\tlibsmime3.so => not found\n\tlibnspr4.so => not found\n`);
    expect(advice).toContain('lacks libnss3.so, libsmime3.so, libnspr4.so');
    expect(advice).toContain('apt-get install -y libnss3 libnspr4. ');
  });

  it('says how to search for a library that it does not know', () => {
    expect(missingLibraries('\tlibnew.so.9 => not found\n')).toContain('apt-file search libnew.so.9');
  });
});
