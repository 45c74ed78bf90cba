import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/input.tsx';
import { emailText } from '#features/email/emails/strings.ts';

const text = emailText.editing;

/** Chooses what the email is about, among the topics of the lists that it is for. */
export const TopicField = ({ topics, topic, onChange }: { topics: string[]; topic: string; onChange: (topic: string) => void }) => (
    <Field label={text.topic} optional help={text.topicHelp}>
        {(aria) => (
            <Select {...aria} value={topic} onChange={(event) => onChange(event.target.value)}>
                <option value="">{text.noTopic}</option>
                {topic !== '' && !topics.includes(topic) && <option value={topic}>{topic}</option>}
                {topics.map((one) => (
                    <option key={one} value={one}>
                        {one}
                    </option>
                ))}
            </Select>
        )}
    </Field>
);
