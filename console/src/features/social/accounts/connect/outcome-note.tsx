import { X } from 'lucide-react';
import { componentStrings } from '#components/strings.ts';
import { Note } from '#components/note.tsx';
import { Button } from '#components/ui/button.tsx';
import { connectStrings as text } from '#features/social/accounts/connect/strings.ts';
import type { Outcome } from '#features/social/accounts/types.ts';
import { channelName, type Channel } from '#lib/channels.ts';

const TONES = { connected: 'good', choose: 'plain', refused: 'warn', 'no-accounts': 'warn', failed: 'bad' } as const satisfies Record<Outcome, string>;

interface OutcomeNoteProps {
    outcome: Outcome;
    platform: Channel | undefined;
    /** What the note offers besides; absent for people who may not connect accounts. */
    onAct: (() => void) | undefined;
    onDismiss: () => void;
}

/** Says how a login at a network went. */
export function OutcomeNote({ outcome, platform, onAct, onDismiss }: OutcomeNoteProps) {
    const network = platform ? channelName[platform] : text.someNetwork;
    const offer = outcome === 'choose' ? text.chooseNow : outcome === 'connected' ? undefined : text.again;
    return (
        <div role={outcome === 'connected' || outcome === 'choose' ? 'status' : 'alert'}>
            <Note
                tone={TONES[outcome]}
                action={
                    <>
                        {offer && onAct && (
                            <Button size="small" onClick={onAct}>
                                {offer}
                            </Button>
                        )}
                        <Button look="quiet" size="small" aria-label={componentStrings.dismiss} icon={<X size={14} />} onClick={onDismiss} />
                    </>
                }
            >
                {text.outcome[outcome](network)}
                {outcome === 'no-accounts' && platform && ` ${text.needs[platform] ?? ''}`}
            </Note>
        </div>
    );
}
