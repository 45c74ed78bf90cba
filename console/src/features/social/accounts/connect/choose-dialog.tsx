import { useState } from 'react';
import { componentStrings } from '#components/strings.ts';
import { InlineProblem } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Checkbox } from '#components/ui/input.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { connectChosen, useLogin } from '#features/social/accounts/api/connect.ts';
import { Avatar } from '#features/social/accounts/avatar.tsx';
import { connectStrings } from '#features/social/accounts/connect/strings.ts';
import type { LoginChoice } from '#features/social/accounts/types.ts';
import type { Account } from '#features/social/types.ts';
import { messageOf, Problem } from '#lib/api/problem.ts';
import { channelName, type Channel } from '#lib/channels.ts';
import { formatList } from '#lib/format/text.ts';

const text = connectStrings.choose;

interface ChooseDialogProps {
    login: string;
    platform: Channel;
    /** The accounts that are connected already. */
    accounts: Account[];
    onClose: () => void;
    onDone: () => void;
    onStartAgain: () => void;
}

/** Chooses which of the accounts that a login grants are connected. */
export function ChooseDialog({ login, platform, accounts, onClose, onDone, onStartAgain }: ChooseDialogProps) {
    const found = useLogin(login);
    const [picked, setPicked] = useState<Set<string>>();
    const [busy, setBusy] = useState(false);
    const [failure, setFailure] = useState<string>();
    const known = new Set(accounts.filter((account) => account.platform === platform).map((account) => account.externalAccountId));
    const choices = found.data?.accounts ?? [];
    // Reconnecting an account renews it.
    const chosen = choices.map((choice) => choice.externalAccountId).filter((id) => (picked ? picked.has(id) : known.has(id)));
    const toggle = (id: string, on: boolean) => setPicked(new Set(on ? [...chosen, id] : chosen.filter((one) => one !== id)));
    const gone = found.error instanceof Problem && found.error.status === 404;
    const connect = async () => {
        if (chosen.length === 0) return setFailure(text.pick);
        setBusy(true);
        setFailure(undefined);
        try {
            const connected = await connectChosen(login, chosen);
            toast(text.connected(formatList(connected.map(({ name }) => name)), connected.length));
            onDone();
        } catch (problem) {
            setFailure(problem instanceof Problem && problem.status === 404 ? text.gone : messageOf(problem));
        } finally {
            setBusy(false);
        }
    };
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={text.title(channelName[platform])}
            description={text.detail}
            footer={
                <>
                    <Button onClick={onClose}>{componentStrings.cancel}</Button>
                    {gone || (found.data && choices.length === 0) ? (
                        <Button look="primary" onClick={onStartAgain}>
                            {text.startAgain}
                        </Button>
                    ) : (
                        <Button look="primary" busy={busy} disabled={!found.data} onClick={() => void connect()}>
                            {text.connect(chosen.length)}
                        </Button>
                    )}
                </>
            }
        >
            {found.data ? (
                choices.length === 0 ? (
                    <p className="text-table text-muted">{text.none}</p>
                ) : (
                    <Choices platform={platform} choices={choices} chosen={chosen} known={known} onToggle={toggle} onAll={(on) => setPicked(new Set(on ? choices.map((choice) => choice.externalAccountId) : []))} />
                )
            ) : gone ? (
                <p role="alert" className="text-table text-bad">
                    {text.gone}
                </p>
            ) : found.isError ? (
                <InlineProblem error={found.error} onRetry={() => void found.refetch()} className="p-0" />
            ) : (
                <div role="status" aria-label={text.loading} className="flex flex-col gap-3">
                    <Skeleton className="h-9" />
                    <Skeleton className="h-9" />
                    <Skeleton className="h-9" />
                </div>
            )}
            {failure && (
                <p role="alert" className="mt-3 text-table text-bad">
                    {failure}
                </p>
            )}
        </Dialog>
    );
}

function Choices(props: { platform: Channel; choices: LoginChoice[]; chosen: string[]; known: Set<string>; onToggle: (id: string, on: boolean) => void; onAll: (on: boolean) => void }) {
    const { choices, chosen, known } = props;
    const all = chosen.length === choices.length;
    return (
        <>
            {choices.length > 2 && (
                <label className="mb-2 flex cursor-pointer items-center gap-2.5 border-b border-line pb-2 text-table text-muted">
                    <Checkbox checked={all} indeterminate={chosen.length > 0 && !all} onChange={(event) => props.onAll(event.target.checked)} />
                    {text.all}
                </label>
            )}
            <ul className="flex flex-col gap-1">
                {choices.map(({ externalAccountId, name, handle, picture }) => (
                    <li key={externalAccountId}>
                        <label className="flex cursor-pointer items-center gap-3 rounded-md py-1.5">
                            <Checkbox checked={chosen.includes(externalAccountId)} onChange={(event) => props.onToggle(externalAccountId, event.target.checked)} />
                            <Avatar platform={props.platform} name={name} picture={picture} />
                            <span className="min-w-0 flex-1 text-table">
                                <span className="block truncate font-medium">{name}</span>
                                <span className="block truncate text-label text-faint">{[handle, known.has(externalAccountId) && text.known].filter(Boolean).join(' · ')}</span>
                            </span>
                        </label>
                    </li>
                ))}
            </ul>
        </>
    );
}
