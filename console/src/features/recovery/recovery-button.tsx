import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { placeOf } from '#features/recovery/place.ts';
import { recoveryStrings as text } from '#features/recovery/strings.ts';
import { isDirect, type DirectAction, type RecoveryActionName, type RecoveryStep } from '#features/recovery/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import type { Channel } from '#lib/channels.ts';
import { queries } from '#lib/queries.ts';

const Reconnect = lazy(() => import('#features/recovery/reconnect.tsx'));

interface RecoveryButtonProps {
    campaignId: string;
    channel?: Channel | undefined;
    step: RecoveryStep;
    /** Whether this is what the person should do first. */
    first?: boolean;
}

/** Takes a step of a recovery with one click, or leads to the page where it is taken. Nothing if it is taken elsewhere. */
export function RecoveryButton({ campaignId, channel, step, first = false }: RecoveryButtonProps) {
    const { canWrite, roles } = useCurrentUser();
    const { action, targets } = step;
    const look = first ? 'primary' : 'secondary';
    if (!action || !canWrite) return null;
    if (isDirect(action)) return targets.length > 0 && <Direct action={action} targets={targets} look={look} />;
    const [account] = targets;
    if (action === 'RECONNECT_ACCOUNT' && account && roles.includes('admin')) return <ReconnectButton account={account} look={look} />;
    return (
        <Link {...placeOf(action, { campaignId, channel, targets })} className={buttonClass(look, 'small')}>
            {labelOf(action, targets.length)}
        </Link>
    );
}

// Only an administrator can reconnect, so others see the account.
const labelOf = (action: RecoveryActionName, targets: number) => (action === 'RECONNECT_ACCOUNT' ? text.seeAccounts : text.label[action](targets));

interface DirectProps {
    action: DirectAction;
    targets: readonly string[];
    look: 'primary' | 'secondary';
}

function Direct({ action, targets, look }: DirectProps) {
    const [busy, setBusy] = useState(false);
    const [asking, setAsking] = useState(false);
    const run = async () => {
        setBusy(true);
        try {
            await runAndTell(action, targets);
        } finally {
            setBusy(false);
        }
    };
    return (
        <>
            {/* What is sent cannot be taken back. */}
            <Button size="small" look={look} busy={busy} onClick={() => (action === 'RESUME_EMAIL' ? setAsking(true) : void run())}>
                {text.label[action](targets.length)}
            </Button>
            {asking && <Confirm open onOpenChange={setAsking} title={text.resume.title(targets.length)} description={text.resume.detail} action={text.label[action](targets.length)} onConfirm={run} />}
        </>
    );
}

/** Loads the code that acts only now, and says how it went. */
async function runAndTell(action: DirectAction, targets: readonly string[]): Promise<void> {
    try {
        const { recover } = await import('#features/recovery/run.ts');
        const { done, problems } = await recover(action, targets);
        if (done > 0) toast(`${text.done[action](done)} ${text.clears}`);
        if (problems[0] !== undefined) toast(text.failed[action](problems.length, problems[0]), { tone: 'bad' });
        if (done + problems.length === 0) toast(text.already);
    } catch (problem) {
        toast(messageOf(problem), { tone: 'bad' });
    } finally {
        void queries.invalidateQueries({ queryKey: ['ava'] });
    }
}

function ReconnectButton({ account, look }: { account: string; look: 'primary' | 'secondary' }) {
    const [open, setOpen] = useState(false);
    return (
        <>
            <Button size="small" look={look} onClick={() => setOpen(true)}>
                {text.label.RECONNECT_ACCOUNT()}
            </Button>
            <Suspense>{open && <Reconnect account={account} onClose={() => setOpen(false)} />}</Suspense>
        </>
    );
}
