// Sets the colour scheme before the first paint. A file of its own, because the content policy allows no inline script.
function storedScheme() {
  try {
    return localStorage.getItem('manent-color-scheme');
  } catch {
    // Storage may be forbidden; the system's scheme then holds.
    return null;
  }
}

const stored = storedScheme();
const dark = stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
