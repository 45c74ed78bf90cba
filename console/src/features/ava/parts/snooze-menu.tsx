import { Clock } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuItem } from '#components/ui/menu.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { snoozeEnd, SNOOZES } from '#features/ava/parts/snooze.ts';
import { partStrings as text } from '#features/ava/parts/strings.ts';
import { messageOf } from '#lib/api/problem.ts';
import { day } from '#lib/format/time.ts';

/** Puts something off. `of` says what, for screen readers. */
export function SnoozeMenu({ of, onSnooze }: { of: string; onSnooze: (until: string) => Promise<unknown> }) {
    const [busy, setBusy] = useState(false);
    const snooze = async (until: string) => {
        setBusy(true);
        try {
            await onSnooze(until);
            toast(text.snoozed(day(until)));
        } catch (problem) {
            toast(messageOf(problem), { tone: 'bad' });
        } finally {
            setBusy(false);
        }
    };
    return (
        <Menu
            align="start"
            trigger={
                <Button look="quiet" size="small" busy={busy} icon={<Clock size={13} />} aria-label={text.snoozeOf(of)}>
                    {text.snooze}
                </Button>
            }
        >
            {SNOOZES.map((length) => (
                <MenuItem key={length} onSelect={() => void snooze(snoozeEnd(length, Date.now()))}>
                    {text.until[length]}
                </MenuItem>
            ))}
        </Menu>
    );
}
