import { Link } from '@tanstack/react-router';
import { Section } from '#components/section.tsx';
import { Empty } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { overviewStrings } from '#features/overview/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

/** What a company without campaigns sees: the one action that fills the page. */
export function FirstCampaign() {
    const { canWrite } = useCurrentUser();
    const text = overviewStrings.first;
    return (
        <Empty title={text.title} className="rounded-lg border border-line bg-raised" action={canWrite && <CreateLink label={text.create} />}>
            {canWrite ? text.detail : text.viewer}
        </Empty>
    );
}

/** What a company sees none of whose campaigns is running. */
export function NoneRunning({ drafts }: { drafts: number }) {
    const { canWrite } = useCurrentUser();
    const text = overviewStrings.campaigns;
    const action =
        drafts > 0 ? (
            <Link to="/campaigns" search={{ status: 'DRAFT' }} className={buttonClass('primary')}>
                {text.launchDraft(drafts)}
            </Link>
        ) : (
            canWrite && <CreateLink label={overviewStrings.first.create} />
        );
    return (
        <Section title={text.title}>
            <Empty title={text.none} action={action}>
                {text.noneDetail}
            </Empty>
        </Section>
    );
}

const CreateLink = ({ label }: { label: string }) => (
    <Link to="/campaigns/new" className={buttonClass('primary')}>
        {label}
    </Link>
);
