package com.dryjets.email.contact;

import com.dryjets.kit.rest.Page;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which segments there are and how large they are now. */
@ApplicationScoped
class SegmentService {

    private final TenantTransaction transactions;
    private final SegmentRepository audience;

    SegmentService(TenantTransaction transactions, SegmentRepository audience) {
        this.transactions = transactions;
        this.audience = audience;
    }

    Uni<Page<SegmentView>> list(Caller caller) {
        return transactions
                .run(
                        caller.tenant(),
                        () -> Multi.createFrom()
                                .items(Segment.values())
                                .onItem()
                                .transformToUniAndConcatenate(segment -> audience.size(caller.tenant(), segment.id())
                                        .map(size -> SegmentView.of(segment, size)))
                                .collect()
                                .asList())
                .map(segments -> new Page<>(segments, null));
    }
}
