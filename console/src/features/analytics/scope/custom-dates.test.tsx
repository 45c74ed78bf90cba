import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { CustomDates } from '#features/analytics/scope/custom-dates.tsx';

function open() {
    const onApply = vi.fn();
    render(<CustomDates from="2026-10-24" to="2026-11-22" today="2026-11-22" onClose={() => {}} onApply={onApply} />);
    const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
    return { onApply, type, apply: () => screen.getByRole<HTMLButtonElement>('button', { name: 'Apply' }) };
}

describe('custom dates', () => {
    it('can be typed', async () => {
        const { onApply, type, apply } = open();

        type('First day', '2026-03-01');
        type('Last day', '2026-03-31');
        await userEvent.setup().click(apply());

        expect(onApply).toHaveBeenCalledWith('2026-03-01', '2026-03-31');
    });

    it('can be chosen in a calendar, but not in the future', async () => {
        const { onApply, apply } = open();
        const user = userEvent.setup();
        expect(screen.getByRole<HTMLButtonElement>('button', { name: /23.*November.*2026|November 23/ }).disabled).toBe(true);

        await user.click(screen.getByRole('button', { name: /\b2 November 2026|November 2,/ }));
        await user.click(apply());

        expect(onApply.mock.calls[0]).toContain('2026-11-02');
    });

    it('are explained if the service would refuse them', () => {
        const { type, apply } = open();

        type('First day', '2026-11-22');
        type('Last day', '2026-11-01');
        expect(screen.getByText('The first day must not be after the last day.')).toBeTruthy();
        expect(apply().disabled).toBe(true);

        type('First day', '2024-01-01');
        expect(screen.getByText(/A range covers up to 366 days/)).toBeTruthy();
        type('First day', '');
        expect(apply().disabled).toBe(true);
    });
});
