/** The longest pause between the clicks of a double click, in milliseconds: what desktops use by default. */
export const DOUBLE_CLICK = 500;

const controlAt = (event: Event) => (event.target instanceof Element ? (event.target.closest('a, button, label, [role]') ?? event.target) : undefined);

/**
 * Ignores the second click of a double click where it hits something other than the first one: a person who double-clicks
 * “Submit” must not also press the button that takes its place.
 */
export function ignoreDoubleClicks(page: Document): void {
    let first: Element | undefined;
    page.addEventListener(
        'click',
        (event) => {
            const control = controlAt(event);
            // Keys, scripts and labels click without a pointer, which counts as 0.
            if (event.detail === 1) first = control;
            else if (event.detail > 1 && control !== first) {
                event.preventDefault();
                event.stopPropagation();
            }
        },
        { capture: true },
    );
}
