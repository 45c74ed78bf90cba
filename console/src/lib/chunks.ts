/**
 * Whether an error says that a part of the console could not be loaded: the browser is offline, or a newer release has
 * replaced the files. Browsers word it differently, and remember the failure until the page is reloaded.
 */
export const isChunkError = (error: unknown): boolean =>
    error instanceof Error &&
    (error.name === 'ChunkLoadError' ||
        /dynamically imported module|importing a module script failed|unable to preload css|failed to load module script/i.test(error.message));
