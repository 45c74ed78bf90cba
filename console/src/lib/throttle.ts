/** Runs an action at once, and once more after the pause if it was requested again in the meantime. */
export function throttle<Args extends unknown[]>(pause: number, action: (...args: Args) => void) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pending: Args | undefined;
    const run = (...args: Args): void => {
        if (timer !== undefined) {
            pending = args;
            return;
        }
        action(...args);
        timer = setTimeout(() => {
            const next = pending;
            timer = undefined;
            pending = undefined;
            if (next) run(...next);
        }, pause);
    };
    return { run, stop: () => clearTimeout(timer) };
}
