import { Select } from '#components/ui/input.tsx';
import type { Choice } from '#features/social/accounts/choose-account.ts';
import type { AccountSearch } from '#features/social/accounts/search.ts';
import { accountStrings } from '#features/social/accounts/strings.ts';
import { accountName } from '#features/social/api/accounts.ts';
import { NETWORKS, type Account } from '#features/social/types.ts';
import { channelName } from '#lib/channels.ts';

interface AccountPickerProps {
    accounts: Account[];
    choice: Choice;
    /** What networks without an account are called; they can't be chosen without it. */
    without?: string;
    onChoose: (search: AccountSearch) => void;
}

/** Chooses an account, by network. */
export function AccountPicker({ accounts, choice, without, onChoose }: AccountPickerProps) {
    const shown = NETWORKS.filter((network) => without || accounts.some((account) => account.platform === network));
    const choose = (value: string) => {
        const platform = NETWORKS.find((network) => network === value);
        onChoose(platform ? { platform } : { account: value });
    };
    return (
        <Select aria-label={accountStrings.picker} value={choice.account?.id ?? choice.platform} onChange={(event) => choose(event.target.value)} className="w-72 max-sm:w-full">
            {shown.map((network) => {
                const there = accounts.filter((account) => account.platform === network);
                return (
                    <optgroup key={network} label={channelName[network]}>
                        {there.map((account) => (
                            <option key={account.id} value={account.id}>
                                {accountName(account)}
                            </option>
                        ))}
                        {there.length === 0 && <option value={network}>{without}</option>}
                    </optgroup>
                );
            })}
        </Select>
    );
}
