import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';

function Page() {
    const [open, setOpen] = useState(false);
    return (
        <>
            <Button onClick={() => setOpen(true)}>Open</Button>
            <Dialog open={open} onOpenChange={setOpen} title="Import posts" />
        </>
    );
}

afterEach(() => vi.restoreAllMocks());

describe('a dialog', () => {
    it('stays open if what opens it is double-clicked, and closes with a later click outside', async () => {
        const now = vi.spyOn(performance, 'now').mockReturnValue(10_000);
        render(<Page />);
        fireEvent.click(screen.getByRole('button', { name: 'Open' }));
        await screen.findByRole('dialog', { name: 'Import posts' });
        // The dialog listens to clicks outside from the next task on.
        await new Promise((resolve) => setTimeout(resolve));
        fireEvent.pointerDown(document.body);
        expect(screen.getByRole('dialog', { name: 'Import posts' })).toBeTruthy();

        now.mockReturnValue(10_600);
        await userEvent.setup({ pointerEventsCheck: 0 }).click(document.body);
        await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    });
});
