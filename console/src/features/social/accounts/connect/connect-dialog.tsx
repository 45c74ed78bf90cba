import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChannelLabel } from '#components/channels.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { LoginStep } from '#features/social/accounts/connect/login-step.tsx';
import { PasswordForm } from '#features/social/accounts/connect/password-form.tsx';
import { connectStrings as text } from '#features/social/accounts/connect/strings.ts';
import { platformQuery } from '#features/social/api/platform.ts';
import { NETWORKS, type Account } from '#features/social/types.ts';
import { channelName, type Channel } from '#lib/channels.ts';
import { cn } from '#lib/cn.ts';

interface ConnectDialogProps {
    /** Chosen at first. */
    platform: Channel | undefined;
    /** The account to connect again; its network cannot be changed. */
    again: Account | undefined;
    onClose: () => void;
}

/** Takes a person to a network's login page, or signs in with a password for applications. */
export function ConnectDialog({ platform, again, onClose }: ConnectDialogProps) {
    const [chosen, setChosen] = useState(again?.platform ?? platform);
    return (
        <Dialog open wide onOpenChange={(open) => !open && onClose()} title={again ? text.titleAgain(again.name) : text.title}>
            <div className="flex flex-col gap-5">
                {!again && <NetworkChoice value={chosen} onChange={setChosen} />}
                {chosen && <Way key={chosen} platform={chosen} again={again} onClose={onClose} />}
            </div>
        </Dialog>
    );
}

const NetworkChoice = ({ value, onChange }: { value: Channel | undefined; onChange: (platform: Channel) => void }) => (
    <fieldset>
        <legend className="mb-2 text-table font-medium">{text.chooseNetwork}</legend>
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
            {NETWORKS.map((network) => (
                <label
                    key={network}
                    className={cn('flex h-10 cursor-pointer items-center gap-2 rounded-md border px-3 text-table hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-accent', value === network ? 'border-accent bg-accent-soft' : 'border-strong')}
                >
                    <input type="radio" name="network" value={network} checked={value === network} onChange={() => onChange(network)} className="size-3.5 accent-(--accent-fill)" />
                    <ChannelLabel channel={network} />
                </label>
            ))}
        </div>
    </fieldset>
);

/** How accounts of a network are connected. */
function Way({ platform, again, onClose }: { platform: Channel; again: Account | undefined; onClose: () => void }) {
    const info = useQuery(platformQuery(platform));
    const network = channelName[platform];
    if (info.isError) return <InlineProblem error={info.error} onRetry={() => void info.refetch()} className="p-0" />;
    if (!info.data) {
        return (
            <div role="status" aria-label={text.loading(network)}>
                <Skeleton className="h-24" />
            </div>
        );
    }
    return (
        <div className="flex flex-col gap-3">
            {text.needs[platform] && <p className="text-table text-pretty text-muted">{text.needs[platform]}</p>}
            {info.data.passwordLogin ? <PasswordForm platform={platform} again={again} onClose={onClose} /> : <LoginStep platform={platform} again={again} />}
        </div>
    );
}
