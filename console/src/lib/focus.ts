/** What had the focus last outside dialogs and menus, which are gone when the focus has to return. */
let lastOutside: HTMLElement | undefined;

if (typeof document !== 'undefined') {
    document.addEventListener('focusin', ({ target }) => {
        if (target instanceof HTMLElement && !target.closest('[role=dialog], [role=alertdialog], [role=menu]')) lastOutside = target;
    });
}

/** Returns what had the focus before a dialog opened. */
export const focusedOutside = (): HTMLElement | undefined => lastOutside;

/** Gives the focus back, or to the page's content if the element is gone, so that it never falls to the top of the page. */
export function returnFocus(to: HTMLElement | undefined): void {
    if (to?.isConnected && !to.matches(':disabled')) to.focus();
    if (document.activeElement === document.body || document.activeElement === null) document.getElementById('main')?.focus({ preventScroll: true });
}
