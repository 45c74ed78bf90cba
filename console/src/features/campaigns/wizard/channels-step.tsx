import { useController, useFormContext, useWatch } from 'react-hook-form';
import { Note } from '#components/note.tsx';
import { Checkbox, Select } from '#components/ui/input.tsx';
import { Field } from '#components/ui/field.tsx';
import { GoalFields } from '#features/campaigns/goals/goal-fields.tsx';
import { AllocationEditor } from '#features/campaigns/parts/allocation-editor.tsx';
import { toMinor } from '#features/campaigns/parts/allocation.ts';
import { AmountInput } from '#features/campaigns/parts/amount-input.tsx';
import { AutoReallocationField } from '#features/campaigns/parts/auto-reallocation-field.tsx';
import { ChannelLabel } from '#components/channels.tsx';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Channel } from '#features/campaigns/types.ts';
import { splitOf, totalOf, type PlanFields } from '#features/campaigns/wizard/fields.ts';
import { wizardStrings } from '#features/campaigns/wizard/strings.ts';
import { channelName, CHANNELS, isTrackedOnly } from '#lib/channels.ts';
import { currencyCodes } from '#lib/format/intl.ts';
import { formatList } from '#lib/format/text.ts';

const COMMON = ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'PLN', 'JPY'];
const CURRENCIES = [...COMMON, ...currencyCodes().filter((code) => !COMMON.includes(code))];

/** Channels, the budget and its split between them, and the goals, which depend on the channels and the currency. */
export function ChannelsStep() {
    const { control, register, setValue, formState } = useFormContext<PlanFields>();
    const fields = useWatch({ control }) as PlanFields;
    const { errors } = formState;
    const total = totalOf(fields) ?? 0;
    const currencies = CURRENCIES.includes(fields.currency) ? CURRENCIES : [fields.currency, ...CURRENCIES];
    return (
        <div className="flex flex-col gap-6">
            <ChannelChoice selected={fields.channels} error={errors.channels?.message} onChange={(channels) => setValue('channels', channels, { shouldDirty: true })} />
            <div className="grid grid-cols-[1fr_7rem] gap-3 sm:max-w-sm">
                <AmountInput label={wizardStrings.channels.budget} currency={fields.currency} text={fields.total} error={errors.total?.message} {...register('total')} />
                <Field label={wizardStrings.channels.currency}>
                    {(aria) => (
                        <Select {...aria} {...register('currency')}>
                            {currencies.map((code) => (
                                <option key={code}>{code}</option>
                            ))}
                        </Select>
                    )}
                </Field>
            </div>
            {fields.channels.length > 0 && total > 0 && (
                <fieldset>
                    <legend className="mb-2 text-table font-medium">{campaignStrings.budgetSplit}</legend>
                    <AllocationEditor
                        shares={splitOf(fields)}
                        total={toMinor(total, fields.currency)}
                        currency={fields.currency}
                        onChange={(weights) => setValue('weights', weights, { shouldDirty: true })}
                    />
                </fieldset>
            )}
            <AutoReallocationField
                value={fields.reallocation}
                total={total}
                currency={fields.currency}
                error={errors.reallocation?.message}
                onChange={(reallocation) => setValue('reallocation', reallocation, { shouldDirty: true })}
            />
            <Goals channels={fields.channels} currency={fields.currency} />
        </div>
    );
}

function Goals({ channels, currency }: Pick<PlanFields, 'channels' | 'currency'>) {
    const { control, formState } = useFormContext<PlanFields>();
    const { value, ref, onChange } = useController({ control, name: 'goals' }).field;
    return <GoalFields goals={value} channels={channels} currency={currency} checked={formState.errors.goals !== undefined} ref={ref} onChange={onChange} />;
}

function ChannelChoice(props: { selected: Channel[]; error: string | undefined; onChange: (channels: Channel[]) => void }) {
    const { selected, error } = props;
    const toggle = (channel: Channel) => props.onChange(CHANNELS.filter((one) => (one === channel ? !selected.includes(one) : selected.includes(one))));
    const tracked = selected.filter(isTrackedOnly);
    return (
        <fieldset aria-describedby={error ? 'channels-note' : undefined}>
            <legend className="mb-1.5 text-table font-medium">{wizardStrings.channels.channels}</legend>
            <div className="grid grid-cols-2 gap-2 sm:grid-cols-3 xl:grid-cols-4">
                {CHANNELS.map((channel, index) => (
                    <label
                        key={channel}
                        className="flex min-h-10 cursor-pointer items-center gap-2.5 rounded-lg border border-line px-3 hover:border-strong has-checked:border-accent has-checked:bg-accent-soft"
                    >
                        <Checkbox checked={selected.includes(channel)} aria-invalid={index === 0 && error ? true : undefined} onChange={() => toggle(channel)} />
                        <ChannelLabel channel={channel} />
                    </label>
                ))}
            </div>
            {error && (
                <p id="channels-note" className="mt-1.5 text-label text-bad">
                    {error}
                </p>
            )}
            {tracked.length > 0 && (
                <Note tone="plain" className="mt-3">
                    {wizardStrings.channels.tracked(formatList(tracked.map((channel) => channelName[channel])), tracked.length > 1)}
                </Note>
            )}
        </fieldset>
    );
}
