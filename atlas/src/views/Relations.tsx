export function Relations() { return null; }
