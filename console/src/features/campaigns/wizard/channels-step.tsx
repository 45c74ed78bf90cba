import { Checkbox, Input, Select } from '#components/ui/input.tsx';
import { Field } from '#components/ui/field.tsx';
import { AllocationEditor } from '#features/campaigns/parts/allocation-editor.tsx';
import { AutoReallocationField } from '#features/campaigns/parts/auto-reallocation-field.tsx';
import { ChannelLabel } from '#components/channels.tsx';
import { campaignStrings } from '#features/campaigns/strings.ts';
import { parseAmount, totalMinor } from '#features/campaigns/wizard/state.ts';
import type { StepProps } from '#features/campaigns/wizard/step-props.ts';
import { wizardStrings } from '#features/campaigns/wizard/strings.ts';
import { CHANNELS } from '#lib/channels.ts';
import { cn } from '#lib/cn.ts';

const COMMON = ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'PLN', 'JPY'];
const CURRENCIES = [...COMMON, ...Intl.supportedValuesOf('currency').filter((code) => !COMMON.includes(code))];

/** Channels, budget and the split between them. */
export function ChannelsStep({ plan, change, errors }: StepProps) {
    const total = totalMinor(plan);
    return (
        <div className="flex flex-col gap-6">
            <fieldset aria-describedby={errors.channels ? 'channels-note' : undefined}>
                <legend className="mb-1.5 text-table font-medium">{wizardStrings.channels.channels}</legend>
                <div className="grid grid-cols-2 gap-2 sm:grid-cols-3 xl:grid-cols-4">
                    {CHANNELS.map((channel, index) => {
                        const selected = plan.channels.includes(channel);
                        return (
                            <label
                                key={channel}
                                className={cn(
                                    'flex h-10 cursor-pointer items-center gap-2.5 rounded-lg border border-line px-3 hover:border-strong',
                                    selected && 'border-accent bg-accent-soft hover:border-accent',
                                )}
                            >
                                <Checkbox
                                    checked={selected}
                                    aria-invalid={index === 0 && errors.channels ? true : undefined}
                                    onChange={() => change({ type: 'channel', channel })}
                                />
                                <ChannelLabel channel={channel} />
                            </label>
                        );
                    })}
                </div>
                {errors.channels && (
                    <p id="channels-note" className="mt-1.5 text-label text-bad">
                        {errors.channels}
                    </p>
                )}
            </fieldset>
            <div className="grid grid-cols-[1fr_7rem] gap-3 sm:max-w-sm">
                <Field label={wizardStrings.channels.budget} error={errors.total}>
                    {(aria) => (
                        <Input
                            {...aria}
                            inputMode="decimal"
                            placeholder={wizardStrings.channels.budgetPlaceholder}
                            value={plan.total}
                            onChange={(event) => change({ type: 'budget', total: event.target.value })}
                            className="text-right tabular-nums"
                        />
                    )}
                </Field>
                <Field label={wizardStrings.channels.currency}>
                    {(aria) => (
                        <Select {...aria} value={plan.currency} onChange={(event) => change({ type: 'budget', currency: event.target.value })}>
                            {CURRENCIES.map((code) => (
                                <option key={code}>{code}</option>
                            ))}
                        </Select>
                    )}
                </Field>
            </div>
            {plan.channels.length > 0 && total > 0 && (
                <fieldset>
                    <legend className="mb-2 text-table font-medium">{campaignStrings.budgetSplit}</legend>
                    <AllocationEditor
                        shares={plan.shares}
                        total={total}
                        currency={plan.currency}
                        onChange={(shares) => change({ type: 'shares', shares })}
                    />
                </fieldset>
            )}
            <AutoReallocationField
                value={plan.reallocation}
                total={parseAmount(plan.total) ?? 0}
                currency={plan.currency}
                error={errors.reallocation}
                onChange={(reallocation) => change({ type: 'set', part: { reallocation } })}
            />
        </div>
    );
}
