package com.dryjets.email.contact;

import com.dryjets.kit.rest.Page;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists segments with their current sizes. */
@ApplicationScoped
class SegmentService {

    private final TenantTransaction transactions;
    private final Segments members;

    SegmentService(TenantTransaction transactions, Segments members) {
        this.transactions = transactions;
        this.members = members;
    }

    Uni<Page<SegmentView>> list(Caller caller) {
        return transactions
                .run(
                        caller.tenant(),
                        () -> Multi.createFrom()
                                .items(Segment.values())
                                .onItem()
                                .transformToUniAndConcatenate(segment -> members.size(caller.tenant(), segment.id())
                                        .map(size -> SegmentView.of(segment, size)))
                                .collect()
                                .asList())
                .map(segments -> new Page<>(segments, null));
    }
}
