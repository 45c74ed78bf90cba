import { Skeleton } from '#components/ui/skeleton.tsx';
import { designerStrings } from '#features/email/designer/strings.ts';

export const DesignerSkeleton = () => (
    <div role="status" aria-label={designerStrings.loading} className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="flex flex-col gap-3">
            <Skeleton className="h-32" />
            <Skeleton className="h-120" />
        </div>
        <Skeleton className="h-160" />
    </div>
);
