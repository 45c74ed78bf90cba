package com.dryjets.email.template;

import com.dryjets.email.design.Brand;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Reads and replaces brands. */
@ApplicationScoped
class BrandService {

    private final TenantTransaction transactions;
    private final BrandRepository brands;

    BrandService(TenantTransaction transactions, BrandRepository brands) {
        this.transactions = transactions;
        this.brands = brands;
    }

    /** Returns the brand that a tenant's emails are compiled with. */
    Uni<Brand> of(String tenant) {
        return transactions.sql(tenant, connection -> brands.of(connection, tenant));
    }

    Uni<BrandView> get(Caller caller) {
        return transactions
                .sql(caller.tenant(), connection -> brands.find(connection, caller.tenant()))
                .map(BrandView::of);
    }

    Uni<BrandView> replace(Caller caller, @Nullable String ifMatch, Brand brand) {
        brand.checked();
        return transactions.sql(
                caller.tenant(),
                connection -> brands.find(connection, caller.tenant())
                        .invoke(stored -> ETag.require(ifMatch, stored.version()))
                        .call(stored -> brands.save(connection, caller.tenant(), brand, stored.version())
                                .invoke(BrandService::requireSaved))
                        .map(stored -> BrandView.of(new StoredBrand(brand, stored.version() + 1))));
    }

    private static void requireSaved(boolean saved) {
        if (!saved) {
            throw Problem.stale();
        }
    }
}
