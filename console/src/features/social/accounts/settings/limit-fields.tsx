import { useQuery } from '@tanstack/react-query';
import { useFormContext } from 'react-hook-form';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import type { AccountFields } from '#features/social/accounts/settings/fields.ts';
import { limitName, OWN_LIMITS } from '#features/social/accounts/settings/limit-names.ts';
import { settingsStrings as text } from '#features/social/accounts/settings/strings.ts';
import { platformQuery } from '#features/social/api/platform.ts';
import type { Account } from '#features/social/types.ts';
import { count } from '#lib/format/numbers.ts';

/** The network's limits, with what differs for this account. */
export function LimitFields({ account }: { account: Account }) {
    const platform = useQuery(platformQuery(account.platform));
    const { register, formState: { errors } } = useFormContext<AccountFields>();
    const usual = platform.data?.limits;
    const set = Object.keys(account.limitOverrides ?? {});
    const shown = [...new Set([...OWN_LIMITS.filter((limit) => usual && limit in usual), ...set])];
    return (
        <fieldset>
            <legend className="text-table font-medium">{text.limits}</legend>
            <p className="mt-0.5 mb-3 text-label text-faint">{text.limitsHelp}</p>
            {platform.isError ? (
                <p role="alert" className="text-table text-bad">
                    {text.limitsFailed}
                </p>
            ) : usual ? (
                <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
                    {shown.map((limit) => (
                        <Field key={limit} label={limitName(limit)} help={usual[limit] === undefined ? text.noUsual : text.usual(count(usual[limit]))} error={errors.limits?.[limit]?.message}>
                            {(aria) => <Input {...aria} inputMode="numeric" maxLength={9} className="text-right tabular-nums" placeholder={usual[limit] === undefined ? '' : String(usual[limit])} {...register(`limits.${limit}`)} />}
                        </Field>
                    ))}
                </div>
            ) : (
                <div role="status" aria-label={text.limitsLoading} className="grid gap-4 sm:grid-cols-2">
                    <Skeleton className="h-14" />
                    <Skeleton className="h-14" />
                </div>
            )}
        </fieldset>
    );
}
