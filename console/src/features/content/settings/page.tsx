import { ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useSettings } from '#features/content/settings/api.ts';
import { ApprovalsForm } from '#features/content/settings/approvals-form.tsx';
import { contentStrings } from '#features/content/strings.ts';
import { ContentPage } from '#features/content/tabs.tsx';

/** How the tenant works with content. */
export function ContentSettingsPage() {
    const settings = useSettings();
    return (
        <ContentPage title={contentStrings.tabs.settings}>
            {settings.data ? (
                <ApprovalsForm key={settings.data.approvals} settings={settings.data} />
            ) : settings.isError ? (
                <ProblemState error={settings.error} what={contentStrings.tabs.settings} onRetry={() => void settings.refetch()} />
            ) : (
                <Skeleton className="h-48 max-w-2xl" />
            )}
        </ContentPage>
    );
}
