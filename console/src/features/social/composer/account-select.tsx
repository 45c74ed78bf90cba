import { Link } from '@tanstack/react-router';
import { Note } from '#components/note.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/input.tsx';
import { accountName } from '#features/social/api/accounts.ts';
import { composerStrings } from '#features/social/composer/strings.ts';
import type { Account } from '#features/social/types.ts';

const text = composerStrings;

/** Chooses the account that posts, and says if the post will wait for one. */
export function AccountSelect({ accounts, value, onChange }: { accounts: readonly Account[] | undefined; value: string; onChange: (id: string) => void }) {
    if (!accounts) return null;
    const usable = accounts.filter(({ status }) => status !== 'DISCONNECTED');
    const chosen = usable.find(({ id, isDefault }) => (value ? id === value : isDefault)) ;
    const connect = (
        <Link to="/social/accounts" className="text-table text-accent hover:underline">
            {text.connect}
        </Link>
    );
    if (usable.length === 0) {
        return (
            <Note tone="warn" action={connect}>
                {text.noAccount}
            </Note>
        );
    }
    return (
        <>
            <Field label={text.account}>
                {(aria) => (
                    <Select {...aria} value={value} onChange={(event) => onChange(event.target.value)}>
                        {!chosen && <option value="">{text.chooseAccount}</option>}
                        {usable.map((account) => (
                            <option key={account.id} value={account.isDefault && !value ? '' : account.id}>
                                {account.isDefault ? text.defaultAccount(accountName(account)) : accountName(account)}
                            </option>
                        ))}
                    </Select>
                )}
            </Field>
            {chosen?.status === 'NEEDS_ATTENTION' && (
                <Note tone="warn" action={connect}>
                    {text.attention}
                </Note>
            )}
        </>
    );
}
