import { act, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ScrollBox } from '#components/scroll-box.tsx';

const HINT = 'Scroll sideways for more columns';

function open(contentWidth: number) {
    // happy-dom has no layout.
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400);
    vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockReturnValue(contentWidth);
    const { container } = render(
        <ScrollBox label="Metrics">
            <p>Wide</p>
        </ScrollBox>,
    );
    return () => container.querySelector('span[aria-hidden]');
}

describe('a scrollable table', () => {
    it('says that there are more columns, and fades until the last one is in sight', () => {
        const fade = open(900);
        expect(screen.getByText(HINT)).toBeTruthy();
        expect(fade()).toBeTruthy();

        const region = screen.getByRole('region', { name: 'Metrics' });
        act(() => {
            region.scrollLeft = 500;
            fireEvent.scroll(region);
        });

        expect(fade()).toBeNull();
        expect(screen.getByText(HINT)).toBeTruthy();
    });

    it('says nothing if everything is in sight', () => {
        open(400);

        expect(screen.queryByText(HINT)).toBeNull();
    });
});
