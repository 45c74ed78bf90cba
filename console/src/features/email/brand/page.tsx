import { useQuery } from '@tanstack/react-query';
import { ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { brandQuery } from '#features/email/brand/api/brand.ts';
import { BrandForm } from '#features/email/brand/form.tsx';
import { BrandPreview } from '#features/email/brand/preview.tsx';
import { brandStrings as text } from '#features/email/brand/strings.ts';
import { emailStrings } from '#features/email/strings.ts';
import { EmailPage } from '#features/email/tabs.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

/** How a company's emails look: company, logo, font, colours and social links. */
export function BrandPage() {
    const { canWrite } = useCurrentUser();
    const brand = useQuery(brandQuery());
    return (
        <EmailPage title={emailStrings.tabs.brand}>
            {brand.data ? (
                <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_28rem]">
                    <BrandForm key={brand.data.version} brand={brand.data} canWrite={canWrite} />
                    <BrandPreview version={brand.data.version} canWrite={canWrite} />
                </div>
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
