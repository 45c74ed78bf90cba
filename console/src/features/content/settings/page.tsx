import { ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { changeSettings, useSettings } from '#features/content/settings/api.ts';
import { ApprovalsForm } from '#features/content/settings/approvals-form.tsx';
import { settingsStrings } from '#features/content/settings/strings.ts';
import { contentStrings } from '#features/content/strings.ts';
import { ContentPage } from '#features/content/tabs.tsx';
import type { Settings } from '#features/content/types.ts';

/** How the tenant works with content. */
export function ContentSettingsPage() {
    const settings = useSettings();
    return (
        <ContentPage title={contentStrings.tabs.settings}>
            {settings.data ? (
                <Approvals key={settings.data.approvals} settings={settings.data} />
            ) : settings.isError ? (
                <ProblemState error={settings.error} what={contentStrings.tabs.settings} onRetry={() => void settings.refetch()} />
            ) : (
                <Skeleton className="h-48 max-w-2xl" />
            )}
        </ContentPage>
    );
}

const Approvals = ({ settings }: { settings: Settings }) => (
    <ApprovalsForm
        title={settingsStrings.title}
        detail={settingsStrings.detail}
        legend={settingsStrings.legend}
        choices={settingsStrings.choices}
        value={settings.approvals}
        saved={settingsStrings.saved}
        onSave={(approvals) => changeSettings({ ...settings, approvals })}
    />
);
