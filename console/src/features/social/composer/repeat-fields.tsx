import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { composerStrings } from '#features/social/composer/strings.ts';
import type { When, WhenProblems } from '#features/social/composer/when.ts';
import { WeekdayFields } from '#features/social/weekday-fields.tsx';
import { zoneName } from '#lib/format/time.ts';

const text = composerStrings.when;

/** Chooses the days and the time of a recurring post, and its last day. */
export const RepeatFields = ({ when, zone, problems, onChange }: { when: When; zone: string; problems: WhenProblems; onChange: (part: Partial<When>) => void }) => (
    <div className="flex flex-wrap items-start gap-x-8 gap-y-4">
        <WeekdayFields value={when.weekdays} error={problems.weekdays} onChange={(weekdays) => onChange({ weekdays })} />
        <div className="w-52">
            <Field label={text.time} help={text.timeHelp(zoneName(zone))} error={problems.time}>
                {(aria) => <Input {...aria} type="time" className="w-36" value={when.time} onChange={(event) => onChange({ time: event.target.value })} />}
            </Field>
        </div>
        <div className="w-64">
            <Field label={text.until} optional help={text.untilHelp} error={problems.until}>
                {(aria) => <Input {...aria} type="date" className="w-44" value={when.until} onChange={(event) => onChange({ until: event.target.value })} />}
            </Field>
        </div>
    </div>
);
