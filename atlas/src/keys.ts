/** The keys of the window, told to what is shown now. */
import { useLayoutEffect, useRef } from "preact/hooks";

/** Call `heard` for every key pressed in the window. It is put in place with the drawing itself: an effect that waits for the next frame would answer a quick second press with what stood before the first, and the press would be lost. */
export function useKeys(heard: (event: KeyboardEvent) => void): void {
  const now = useRef(heard);
  useLayoutEffect(() => { now.current = heard; });
  useLayoutEffect(() => {
    const key = (event: KeyboardEvent): void => now.current(event);
    addEventListener("keydown", key);
    return () => removeEventListener("keydown", key);
  }, []);
}
