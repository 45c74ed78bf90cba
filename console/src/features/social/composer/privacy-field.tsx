import { useQuery } from '@tanstack/react-query';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/input.tsx';
import { privacyLevelsQuery } from '#features/social/api/platform.ts';
import { composerStrings } from '#features/social/composer/strings.ts';
import type { Channel } from '#lib/channels.ts';

const text = composerStrings;
const known = text.privacies.map(({ value }) => value);

interface PrivacyFieldProps {
    channel: Channel;
    accountId: string;
    value: string;
    problem: string | undefined;
    onChange: (value: string) => void;
}

/** Lets a person choose who can see the post, among the levels that the network offers the account. Nothing is preselected. */
export function PrivacyField({ channel, accountId, value, problem, onChange }: PrivacyFieldProps) {
    const { data, isError } = useQuery(privacyLevelsQuery(channel, accountId));
    // Offers all known levels if the request fails: the network checks the choice again when the post is published.
    const levels = data?.levels ?? (isError ? known : []);
    const shown = value && !levels.includes(value) ? [value, ...levels] : levels;
    return (
        <Field label={text.privacy} help={isError ? text.privacyUnchecked : undefined} error={problem}>
            {(aria) => (
                <Select {...aria} value={value} onChange={(event) => onChange(event.target.value)}>
                    <option value="" disabled>
                        {text.privacyChoose}
                    </option>
                    {shown.map((level) => (
                        <option key={level} value={level}>
                            {text.privacies.find((one) => one.value === level)?.label ?? level}
                        </option>
                    ))}
                </Select>
            )}
        </Field>
    );
}
