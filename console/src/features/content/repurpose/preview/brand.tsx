import { createContext, use, type ReactNode } from 'react';
import { previewStrings } from '#features/content/repurpose/preview/strings.ts';

/** Who a preview shows as the author of a post. */
export interface Brand {
    name: string;
    handle?: string | null | undefined;
    picture?: string | null | undefined;
}

const BrandContext = createContext<Brand | undefined>(undefined);

/** Shows an account as the author; without one, previews show an example. */
export const BrandProvider = ({ brand, children }: { brand: Brand | undefined; children: ReactNode }) => <BrandContext value={brand}>{children}</BrandContext>;

export const useBrand = (): Brand | undefined => use(BrandContext);

export const BrandName = () => useBrand()?.name ?? previewStrings.brand;

/** The name in the address of the account's page. */
export function BrandPage() {
    const brand = useBrand();
    return brand ? withoutAt(brand.handle) || brand.name : previewStrings.brandPage;
}

/** The handle of the account, or an example of one. */
export function BrandHandle({ example }: { example: string }) {
    const brand = useBrand();
    return brand ? brand.handle && `@${withoutAt(brand.handle)}` : example;
}

const withoutAt = (handle: string | null | undefined) => handle?.replace(/^@/, '') ?? '';
