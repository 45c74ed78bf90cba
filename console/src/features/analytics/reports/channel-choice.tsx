import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/input.tsx';
import { channelsText } from '#features/analytics/reports/channels-text.ts';
import { reportStrings } from '#features/analytics/reports/strings.ts';
import { channelsOf } from '#features/analytics/scope/scope.ts';

interface ChannelChoiceProps {
    /** Lists of channels that can be chosen besides all; the channels of a list are separated by commas. */
    offered: string[];
    value: string;
    error?: string | undefined;
    onChange: (channels: string) => void;
}

/** Chooses which channels a shared or scheduled report covers: all of them, which is an empty value, or one of the lists. */
export function ChannelChoice({ offered, value, error, onChange }: ChannelChoiceProps) {
    return (
        <Field label={reportStrings.channels} error={error}>
            {(aria) => (
                <Select {...aria} value={value} onChange={(event) => onChange(event.target.value)}>
                    {[...new Set(['', ...offered])].map((channels) => (
                        <option key={channels} value={channels}>
                            {channelsText(channelsOf(channels))}
                        </option>
                    ))}
                </Select>
            )}
        </Field>
    );
}
