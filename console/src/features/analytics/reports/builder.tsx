import { ChannelLabel } from '#components/channels.tsx';
import { Field } from '#components/ui/field.tsx';
import { Checkbox, Input } from '#components/ui/input.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { REPORT_TYPES, type ReportSearch } from '#features/analytics/reports/report-request.ts';
import { reportStrings } from '#features/analytics/reports/strings.ts';
import { CAMPAIGN_PRESETS, DEFAULT_DAYS } from '#features/analytics/scope/scope.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { ReportRequest } from '#features/analytics/types.ts';
import { inOrder, type Channel } from '#lib/channels.ts';
import { cn } from '#lib/cn.ts';
import { daysAfter } from '#lib/format/time.ts';

const PRESETS = ['7', '30', '90'] as const;

/** The form to choose type, dates and channels of a report. */
export function Builder(props: {
    request: ReportRequest & { startDate: string; endDate: string };
    today: string;
    error: string | undefined;
    channels: Channel[];
    onChange: (part: ReportSearch) => void;
}) {
    const { request, today, error, channels, onChange } = props;
    const preset = PRESETS.find((days) => request.endDate === today && request.startDate === daysAfter(today, 1 - Number(days)));
    const selected = request.channels ?? channels;
    const toggle = (channel: Channel) => {
        const next = inOrder(selected.includes(channel) ? selected.filter((one) => one !== channel) : [...selected, channel]);
        if (next.length > 0) onChange({ channels: next.length === channels.length ? undefined : next.join(',') });
    };
    return (
        <form aria-label={reportStrings.report} className="flex flex-col gap-5" onSubmit={(event) => event.preventDefault()}>
            <fieldset>
                <legend className="mb-1.5 text-table font-medium">{reportStrings.type}</legend>
                <div className="flex flex-col gap-1.5">
                    {REPORT_TYPES.map((type) => (
                        <label
                            key={type}
                            className={cn(
                                'flex cursor-pointer items-start gap-2.5 rounded-lg border px-3 py-2',
                                request.reportType === type ? 'border-accent bg-accent-soft' : 'border-line hover:border-strong',
                            )}
                        >
                            <input
                                type="radio"
                                name="type"
                                className="mt-1 accent-(--accent-fill)"
                                checked={request.reportType === type}
                                onChange={() => onChange({ type: type === 'executive' ? undefined : type })}
                            />
                            <span>
                                <span className="block text-table font-medium">{reportStrings.types[type].label}</span>
                                <span className="block text-label text-pretty text-muted">{reportStrings.types[type].description}</span>
                            </span>
                        </label>
                    ))}
                </div>
            </fieldset>
            <div className="flex flex-col gap-3">
                <div className="flex items-center justify-between gap-2">
                    <span className="text-table font-medium">{reportStrings.dates}</span>
                    <Segments
                        label={analyticsStrings.dateRange}
                        value={preset ?? ''}
                        options={PRESETS.map((days) => ({ value: days as string, label: analyticsStrings.days(Number(days)) }))}
                        onChange={(days) => onChange({ days: CAMPAIGN_PRESETS.find((known) => known === Number(days) && known !== DEFAULT_DAYS), from: undefined, to: undefined })}
                    />
                </div>
                <div className="grid grid-cols-2 gap-3">
                    <Field label={reportStrings.firstDay} error={error}>
                        {(aria) => <Input {...aria} type="date" max={today} value={request.startDate} onChange={(event) => event.target.value && onChange({ days: undefined, from: event.target.value, to: request.endDate === today ? undefined : request.endDate })} />}
                    </Field>
                    <Field label={reportStrings.lastDay}>
                        {(aria) => <Input {...aria} type="date" max={today} value={request.endDate} onChange={(event) => event.target.value && onChange({ days: undefined, from: request.startDate, to: event.target.value === today ? undefined : event.target.value })} />}
                    </Field>
                </div>
            </div>
            <fieldset>
                <legend className="mb-1.5 text-table font-medium">{analyticsStrings.channels}</legend>
                {channels.length === 0 ? (
                    <p className="text-label text-faint">{analyticsStrings.noChannelMetrics}</p>
                ) : (
                    <div className="grid grid-cols-2 gap-x-3 gap-y-1.5">
                        {channels.map((channel) => (
                            <label key={channel} className="flex h-7 cursor-pointer items-center gap-2 text-table max-sm:h-9">
                                <Checkbox
                                    checked={selected.includes(channel)}
                                    disabled={selected.length === 1 && selected.includes(channel)}
                                    onChange={() => toggle(channel)}
                                />
                                <ChannelLabel channel={channel} />
                            </label>
                        ))}
                    </div>
                )}
                <p className="mt-1.5 text-label text-faint">{reportStrings.channelsHint}</p>
            </fieldset>
        </form>
    );
}
