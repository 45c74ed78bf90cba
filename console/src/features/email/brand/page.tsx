import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { brandQuery } from '#features/email/brand/api/brand.ts';
import { BrandForm } from '#features/email/brand/form.tsx';
import { BrandPreview } from '#features/email/brand/preview.tsx';
import { brandStrings as text } from '#features/email/brand/strings.ts';
import type { Brand } from '#features/email/brand/types.ts';
import { emailStrings } from '#features/email/strings.ts';
import { EmailPage } from '#features/email/tabs.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

/** How a company's emails look: company, logo, font, colours and social links. */
export function BrandPage() {
    const brand = useQuery(brandQuery());
    const load = async () => (await brand.refetch({ throwOnError: true })).data;
    return (
        <EmailPage title={emailStrings.tabs.brand}>
            {brand.data ? (
                <Shown latest={brand.data} load={load} />
            ) : brand.isError ? (
                <ProblemState error={brand.error} what={text.brand} onRetry={() => void brand.refetch()} />
            ) : (
                <div role="status" aria-label={text.loading}>
                    <Skeleton className="h-120" />
                </div>
            )}
        </EmailPage>
    );
}

function Shown({ latest, load }: { latest: Brand; load: () => Promise<Brand | undefined> }) {
    const { canWrite } = useCurrentUser();
    // As the person saw it: what somebody else saves is shown only if asked.
    const [seen, setSeen] = useState(latest);
    const brand = canWrite ? seen : latest;
    const showCurrent = async () => setSeen((await load()) ?? latest);
    return (
        <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_28rem]">
            <BrandForm key={brand.version} brand={brand} isOutdated={brand.version !== latest.version} canWrite={canWrite} onSaved={setSeen} onCurrent={showCurrent} />
            <BrandPreview version={latest.version} canWrite={canWrite} />
        </div>
    );
}
