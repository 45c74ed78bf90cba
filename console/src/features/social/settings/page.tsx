import { useQuery } from '@tanstack/react-query';
import { ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { ApprovalsForm } from '#features/content/settings/approvals-form.tsx';
import { changeSocialSettings, socialSettingsQuery } from '#features/social/settings/api.ts';
import { socialSettingsStrings as text } from '#features/social/settings/strings.ts';
import { socialStrings } from '#features/social/strings.ts';
import { SocialPage } from '#features/social/tabs.tsx';

/** How the tenant works with social networks. */
export function SocialSettingsPage() {
    const settings = useQuery(socialSettingsQuery());
    return (
        <SocialPage title={socialStrings.tabs.settings}>
            {settings.data ? (
                <ApprovalsForm
                    key={settings.data.approvals}
                    title={text.title}
                    detail={text.detail}
                    legend={text.legend}
                    choices={text.choices}
                    value={settings.data.approvals}
                    saved={text.saved}
                    onSave={(approvals) => changeSocialSettings({ approvals })}
                />
            ) : settings.isError ? (
                <ProblemState error={settings.error} what={socialStrings.tabs.settings} onRetry={() => void settings.refetch()} />
            ) : (
                <Skeleton className="h-48 max-w-2xl" />
            )}
        </SocialPage>
    );
}
