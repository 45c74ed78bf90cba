package com.dryjets.email.suppression;

import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists suppressed addresses. */
@ApplicationScoped
class SuppressionService {

    private final TenantTransaction transactions;
    private final SuppressionRepository suppressions;

    SuppressionService(TenantTransaction transactions, SuppressionRepository suppressions) {
        this.transactions = transactions;
        this.suppressions = suppressions;
    }

    Uni<Page<SuppressionView>> list(Caller caller, List<SuppressionReason> reasons, PageRequest page) {
        return transactions
                .sql(caller.tenant(), connection -> suppressions.page(connection, caller.tenant(), reasons, page))
                .map(found -> Page.of(found, page, entry -> Cursor.write(entry.address())));
    }
}
