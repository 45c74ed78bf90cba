import { useNavigate } from '@tanstack/react-router';
import { CalendarClock, ChartColumn, Ellipsis, RefreshCw, Settings2, Star, Unplug } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Menu, MenuItem, MenuLine } from '#components/ui/menu.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { disconnect } from '#features/social/accounts/api/disconnect.ts';
import { editAccount } from '#features/social/accounts/api/edit-account.ts';
import { accountKeys } from '#features/social/accounts/api/keys.ts';
import { SettingsDialog } from '#features/social/accounts/settings/settings-dialog.tsx';
import { accountStrings } from '#features/social/accounts/strings.ts';
import type { Account } from '#features/social/types.ts';
import { messageOf, Problem } from '#lib/api/problem.ts';
import { channelName } from '#lib/channels.ts';
import { queries } from '#lib/queries.ts';

const text = accountStrings.actions;

/** Makes posts use an account that name none. */
async function makeDefault(account: Account): Promise<void> {
    try {
        await editAccount(account, { isDefault: true });
        toast(text.madeDefault(account.name));
    } catch (problem) {
        const changed = problem instanceof Problem && problem.status === 412;
        if (changed) await queries.invalidateQueries({ queryKey: accountKeys.social });
        toast(changed ? text.changedElsewhere(account.name) : messageOf(problem), { tone: 'bad' });
    }
}

/** What can be done with an account; changes are for administrators. */
export function AccountMenu({ account, isAdmin, onReconnect }: { account: Account; isAdmin: boolean; onReconnect: () => void }) {
    const [asking, setAsking] = useState<'edit' | 'disconnect'>();
    const navigate = useNavigate();
    const { id, name, platform } = account;
    const close = () => setAsking(undefined);
    return (
        <>
            <Menu trigger={<Button look="quiet" size="icon" aria-label={text.of(name)} icon={<Ellipsis size={16} />} />}>
                <MenuItem icon={<ChartColumn size={14} />} onSelect={() => void navigate({ to: '/social/best-times', search: { account: id } })}>
                    {text.bestTimes}
                </MenuItem>
                <MenuItem icon={<CalendarClock size={14} />} onSelect={() => void navigate({ to: '/social/slots', search: { account: id } })}>
                    {text.slots}
                </MenuItem>
                {isAdmin && (
                    <>
                        <MenuLine />
                        <MenuItem icon={<Settings2 size={14} />} onSelect={() => setAsking('edit')}>
                            {text.edit}
                        </MenuItem>
                        {!account.isDefault && (
                            <MenuItem icon={<Star size={14} />} onSelect={() => void makeDefault(account)}>
                                {text.makeDefault}
                            </MenuItem>
                        )}
                        <MenuItem icon={<RefreshCw size={14} />} onSelect={onReconnect}>
                            {text.reconnect}
                        </MenuItem>
                        <MenuLine />
                        <MenuItem danger icon={<Unplug size={14} />} onSelect={() => setAsking('disconnect')}>
                            {text.disconnect}
                        </MenuItem>
                    </>
                )}
            </Menu>
            {asking === 'edit' && <SettingsDialog account={account} onClose={close} />}
            {asking === 'disconnect' && (
                <Confirm
                    open
                    danger
                    onOpenChange={(open) => !open && close()}
                    title={text.disconnectTitle(name)}
                    description={text.disconnectDetail(channelName[platform])}
                    action={text.disconnect}
                    onConfirm={async () => {
                        await disconnect(id);
                        toast(text.disconnected(name));
                    }}
                />
            )}
        </>
    );
}
