import { ChoiceSection } from '#components/choice-section.tsx';
import { ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { changeSocialSettings, useSocialSettings } from '#features/social/approvals/api.ts';
import { approvalStrings as text } from '#features/social/approvals/strings.ts';

/** Chooses whether posts that people write need the approval of a second person. */
export function ApprovalsSection() {
    const settings = useSocialSettings();
    if (settings.data) {
        const { approvals } = settings.data;
        return <ChoiceSection key={approvals} words={text} value={approvals} onSave={(chosen) => changeSocialSettings({ ...settings.data, approvals: chosen })} />;
    }
    return settings.isError ? <ProblemState error={settings.error} what={text.title} onRetry={() => void settings.refetch()} /> : <Skeleton className="h-40 max-w-2xl" />;
}
