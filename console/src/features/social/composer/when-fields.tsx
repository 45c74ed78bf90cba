import { useQuery } from '@tanstack/react-query';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { bestTimesQuery } from '#features/social/api/best-times.ts';
import type { Mode } from '#features/social/composer/state.ts';
import { composerStrings } from '#features/social/composer/strings.ts';
import { WEEKDAYS, type BestTimes } from '#features/social/types.ts';
import { channelName, type Channel } from '#lib/channels.ts';
import { clockHour, daysAfter, weekday, zoneName } from '#lib/format/time.ts';

const text = composerStrings.when;

/** The best hours that are named. */
const NAMED = 3;

/** A Monday, to name weekdays by. */
const MONDAY = '2024-01-01';

function hoursText({ platform, best, timeZone, source }: BestTimes): string {
    const hours = best.slice(0, NAMED).map(({ weekday: day, hour }) => text.hour(weekday(daysAfter(MONDAY, WEEKDAYS.indexOf(day))), clockHour(hour)));
    return text.bestHours(channelName[platform], text.hoursBy(hours.join(', '), zoneName(timeZone), text.by[source]));
}

export interface WhenFieldsProps {
    mode: Mode;
    at: string;
    zone: string;
    error: string | undefined;
    /** The networks whose best hours are named. */
    channels: readonly Channel[];
    onChange: (part: { mode?: Mode; at?: string }) => void;
}

/** Chooses how a post gets its time. */
export function WhenFields({ mode, at, zone, error, channels, onChange }: WhenFieldsProps) {
    const times = useQuery({ ...bestTimesQuery(), enabled: mode === 'best' && channels.length > 0 });
    return (
        <div className="flex flex-col items-start gap-3">
            <Segments label={text.mode} value={mode} options={text.modes} onChange={(next) => onChange({ mode: next })} />
            {mode === 'exact' ? (
                <Field label={text.at} help={text.atHelp(zoneName(zone))} error={error}>
                    {(aria) => <Input {...aria} type="datetime-local" className="w-56" value={at} onChange={(event) => onChange({ at: event.target.value })} />}
                </Field>
            ) : (
                <p className="max-w-2xl text-label text-muted text-pretty">{mode === 'best' ? text.bestHelp : text.slotHelp}</p>
            )}
            {mode === 'best' && times.data && (
                <ul className="text-label text-faint">
                    {times.data.items
                        .filter(({ platform }) => channels.includes(platform))
                        .map((one) => (
                            <li key={one.platform}>{hoursText(one)}</li>
                        ))}
                </ul>
            )}
        </div>
    );
}
