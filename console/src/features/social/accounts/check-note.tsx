import { X } from 'lucide-react';
import { Note } from '#components/note.tsx';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { accountStrings } from '#features/social/accounts/strings.ts';
import type { Check } from '#features/social/accounts/use-check.ts';
import { channelName } from '#lib/channels.ts';

const text = accountStrings.checks;

/** Sums up a check of all accounts. */
export function CheckNote({ check, onDismiss }: { check: Check; onDismiss: () => void }) {
    const failing = check.results.filter((result) => !result.works).length;
    const total = check.results.length;
    return (
        <div role="status">
            <Note
                tone={failing > 0 ? 'bad' : check.problems.length > 0 ? 'warn' : 'good'}
                action={<Button look="quiet" size="small" aria-label={componentStrings.dismiss} icon={<X size={14} />} onClick={onDismiss} />}
            >
                {total > 0 && <p>{failing > 0 ? text.someFail(failing, total) : text.allWork(total)}</p>}
                {check.problems.map(({ platform, why }) => (
                    <p key={platform}>{text.notChecked(channelName[platform], why)}</p>
                ))}
            </Note>
        </div>
    );
}
