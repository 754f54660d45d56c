import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** The width of an element in pixels, measured before the first paint and followed afterwards. */
export function useWidth<Element extends HTMLElement>(fallback: number): readonly [RefObject<Element | null>, number] {
  const element = useRef<Element>(null);
  const [width, setWidth] = useState(fallback);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(measured.clientWidth));
    setWidth(measured.clientWidth);
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
