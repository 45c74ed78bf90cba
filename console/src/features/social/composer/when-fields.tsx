import { useQuery } from '@tanstack/react-query';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { bestTimesQuery } from '#features/social/api/best-times.ts';
import { RepeatFields } from '#features/social/composer/repeat-fields.tsx';
import { composerStrings } from '#features/social/composer/strings.ts';
import type { When, WhenProblems } from '#features/social/composer/when.ts';
import type { BestTimes } from '#features/social/types.ts';
import { channelName, type Channel } from '#lib/channels.ts';
import { clockHour, daysAfter, weekday, zoneName } from '#lib/format/time.ts';
import { WEEKDAYS } from '#lib/format/weekdays.ts';

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
    when: When;
    zone: string;
    problems: WhenProblems;
    /** The networks whose best hours are named. */
    channels: readonly Channel[];
    /** Whether the post can be a recurring one. */
    canRepeat?: boolean;
    onChange: (part: Partial<When>) => void;
}

/** Chooses how a post gets its time. */
export function WhenFields({ when, zone, problems, channels, canRepeat = false, onChange }: WhenFieldsProps) {
    const { mode } = when;
    const options = text.modes.filter(({ value }) => canRepeat || value !== 'weekly');
    return (
        <div className="flex flex-col items-start gap-3">
            <Segments label={text.mode} value={mode} options={options} onChange={(next) => onChange({ mode: next })} />
            {mode === 'exact' && (
                <Field label={text.at} help={text.atHelp(zoneName(zone))} error={problems.at}>
                    {(aria) => <Input {...aria} type="datetime-local" className="w-56" value={when.at} onChange={(event) => onChange({ at: event.target.value })} />}
                </Field>
            )}
            {mode !== 'exact' && <p className="max-w-2xl text-label text-muted text-pretty">{text.help[mode]}</p>}
            {mode === 'best' && <BestHours channels={channels} />}
            {mode === 'weekly' && <RepeatFields when={when} zone={zone} problems={problems} onChange={onChange} />}
        </div>
    );
}

function BestHours({ channels }: { channels: readonly Channel[] }) {
    const times = useQuery({ ...bestTimesQuery(), enabled: channels.length > 0 });
    return (
        <ul className="text-label text-faint empty:hidden">
            {times.data?.items
                .filter(({ platform }) => channels.includes(platform))
                .map((one) => (
                    <li key={one.platform}>{hoursText(one)}</li>
                ))}
        </ul>
    );
}
