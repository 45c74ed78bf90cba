import { Page } from '#components/page.tsx';
import { ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useNotificationSettings } from '#features/notifications/api/settings.ts';
import { SettingsForm } from '#features/notifications/settings/form.tsx';
import { settingsStrings as text } from '#features/notifications/settings/strings.ts';

/** A person's notification settings. Answers: what am I told, and when? */
export function NotificationSettingsPage() {
    const settings = useNotificationSettings();
    return (
        <Page crumbs={[{ label: text.area, to: { to: '/notifications' } }, { label: text.title }]}>
            <h1 className="mb-4 text-title font-semibold">{text.title}</h1>
            {settings.data ? (
                <SettingsForm key={settings.data.version} settings={settings.data} />
            ) : settings.isError ? (
                <ProblemState error={settings.error} what={text.what} onRetry={() => void settings.refetch()} />
            ) : (
                <div role="status" aria-label={text.loading} className="flex max-w-2xl flex-col gap-6">
                    <Skeleton className="h-64" />
                    <Skeleton className="h-40" />
                </div>
            )}
        </Page>
    );
}
