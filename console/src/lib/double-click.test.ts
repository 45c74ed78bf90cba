import { afterEach, describe, expect, it } from 'vitest';
import { ignoreDoubleClicks } from '#lib/double-click.ts';

ignoreDoubleClicks(document);

/** Adds a button that counts how often it is pressed. */
function button() {
    const element = document.createElement('button');
    element.append(document.createElement('span'));
    const pressed = { times: 0 };
    element.addEventListener('click', () => void pressed.times++);
    document.body.append(element);
    return { element, pressed };
}

const click = (element: Element, detail: number) => element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));

afterEach(() => document.body.replaceChildren());

describe('the second click of a double click', () => {
    it('does not press the button that took the place of the first', () => {
        const submit = button();
        click(submit.element, 1);
        submit.element.remove();
        const approve = button();
        click(approve.element, 2);
        expect([submit.pressed.times, approve.pressed.times]).toEqual([1, 0]);
        click(approve.element, 1);
        expect(approve.pressed.times).toBe(1);
    });

    it('presses the same button again, also on another part of it', () => {
        const next = button();
        click(next.element, 1);
        click(next.element.firstElementChild!, 2);
        click(next.element, 3);
        expect(next.pressed.times).toBe(3);
    });

    it('does not count a key press as a click', () => {
        const [one, other] = [button(), button()];
        click(one.element, 1);
        click(other.element, 0);
        expect(other.pressed.times).toBe(1);
    });
});
