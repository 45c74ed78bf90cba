import { ChannelLabel } from '#components/channels.tsx';
import { Field } from '#components/ui/field.tsx';
import { Checkbox, Input } from '#components/ui/input.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { daysBefore, REPORT_TYPES, type ReportSearch } from '#features/analytics/reports/report-request.ts';
import type { ReportRequest } from '#features/analytics/types.ts';
import { inOrder, type Channel } from '#lib/channels.ts';
import { cn } from '#lib/cn.ts';

const PRESETS = ['7', '30', '90'] as const;

/** Type, days and channels of a report. */
export function Builder(props: {
    wish: ReportRequest & { startDate: string; endDate: string };
    today: string;
    fault: string | undefined;
    channels: Channel[];
    onChange: (part: ReportSearch) => void;
}) {
    const { wish, today, fault, channels, onChange } = props;
    const preset = PRESETS.find((days) => wish.endDate === today && wish.startDate === daysBefore(today, Number(days) - 1));
    const chosen = wish.channels ?? channels;
    const toggle = (channel: Channel) => {
        const next = inOrder(chosen.includes(channel) ? chosen.filter((one) => one !== channel) : [...chosen, channel]);
        if (next.length > 0) onChange({ channels: next.length === channels.length ? undefined : next.join(',') });
    };
    return (
        <form aria-label="Report" className="flex flex-col gap-5" onSubmit={(event) => event.preventDefault()}>
            <fieldset>
                <legend className="mb-1.5 text-table font-medium">Kind of report</legend>
                <div className="flex flex-col gap-1.5">
                    {REPORT_TYPES.map((type) => (
                        <label
                            key={type.value}
                            className={cn(
                                'flex cursor-pointer items-start gap-2.5 rounded-lg border px-3 py-2',
                                wish.reportType === type.value ? 'border-accent bg-accent-soft' : 'border-line hover:border-strong',
                            )}
                        >
                            <input
                                type="radio"
                                name="type"
                                className="mt-1 accent-(--accent-fill)"
                                checked={wish.reportType === type.value}
                                onChange={() => onChange({ type: type.value === 'executive' ? undefined : type.value })}
                            />
                            <span>
                                <span className="block text-table font-medium">{type.label}</span>
                                <span className="block text-label text-pretty text-muted">{type.says}</span>
                            </span>
                        </label>
                    ))}
                </div>
            </fieldset>
            <div className="flex flex-col gap-3">
                <div className="flex items-center justify-between gap-2">
                    <span className="text-table font-medium">Days</span>
                    <Segments
                        label="Last days"
                        value={preset ?? ''}
                        options={PRESETS.map((days) => ({ value: days as string, label: `${days} days` }))}
                        onChange={(days) => onChange({ from: days === '30' ? undefined : daysBefore(today, Number(days) - 1), to: undefined })}
                    />
                </div>
                <div className="grid grid-cols-2 gap-3">
                    <Field label="First day" error={fault}>
                        {(aria) => <Input {...aria} type="date" max={today} value={wish.startDate} onChange={(event) => event.target.value && onChange({ from: event.target.value, to: wish.endDate === today ? undefined : wish.endDate })} />}
                    </Field>
                    <Field label="Last day">
                        {(aria) => <Input {...aria} type="date" max={today} value={wish.endDate} onChange={(event) => event.target.value && onChange({ from: wish.startDate, to: event.target.value === today ? undefined : event.target.value })} />}
                    </Field>
                </div>
            </div>
            <fieldset>
                <legend className="mb-1.5 text-table font-medium">Channels</legend>
                {channels.length === 0 ? (
                    <p className="text-label text-faint">No channel has figures yet.</p>
                ) : (
                    <div className="grid grid-cols-2 gap-x-3 gap-y-1.5">
                        {channels.map((channel) => (
                            <label key={channel} className="flex h-7 cursor-pointer items-center gap-2 text-table max-sm:h-9">
                                <Checkbox
                                    checked={chosen.includes(channel)}
                                    disabled={chosen.length === 1 && chosen.includes(channel)}
                                    onChange={() => toggle(channel)}
                                />
                                <ChannelLabel channel={channel} />
                            </label>
                        ))}
                    </div>
                )}
                <p className="mt-1.5 text-label text-faint">What is not ticked has no part in any figure or messageOf.</p>
            </fieldset>
        </form>
    );
}
