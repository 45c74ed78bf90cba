import { useWatch, type UseFormReturn } from 'react-hook-form';
import type { EmailFields } from '#features/email/emails/email/fields.ts';
import { topicsOf, useAudiences } from '#features/email/parts/audiences.ts';

/** The audience while it is chosen: a topic that none of its lists has any more is dropped. */
export function useAudienceChoice({ control, setValue }: Pick<UseFormReturn<EmailFields>, 'control' | 'setValue'>) {
    const audiences = useAudiences();
    const [include, exclude, topic] = useWatch({ control, name: ['include', 'exclude', 'topic'] });
    const topics = topicsOf(audiences, include);
    return {
        audiences,
        include,
        exclude,
        topic,
        topics,
        hasTopics: topics.length > 0 || topic !== '',
        choose: (ids: string[]) => {
            setValue('include', ids, { shouldValidate: true, shouldDirty: true });
            if (audiences && !topicsOf(audiences, ids).includes(topic)) setValue('topic', '', { shouldDirty: true });
        },
        leaveOut: (ids: string[]) => setValue('exclude', ids, { shouldDirty: true }),
        chooseTopic: (chosen: string) => setValue('topic', chosen, { shouldDirty: true }),
    };
}
