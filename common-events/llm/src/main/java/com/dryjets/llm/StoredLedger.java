package com.dryjets.llm;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The ledger in the service's database. It blocks, because the calls that it books do, too. */
@ApplicationScoped
class StoredLedger implements ModelLedger {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final TenantTransaction transactions;
    private final ModelCallRepository calls;

    StoredLedger(TenantTransaction transactions, ModelCallRepository calls) {
        this.transactions = transactions;
        this.calls = calls;
    }

    @Override
    public Optional<String> undelivered(ModelRequest request, String fingerprint) {
        return Optional.ofNullable(awaited(
                transactions.sql(request.tenant(), connection -> calls.undelivered(connection, request, fingerprint))));
    }

    @Override
    public Optional<UUID> book(Booking booking) {
        UUID id = Ids.next();
        boolean booked = awaited(transactions.sql(
                booking.request().tenant(),
                connection -> calls.reserve(connection, booking)
                        .call(fits -> fits
                                ? calls.insert(connection, id, booking)
                                : Uni.createFrom().voidItem())));
        return booked ? Optional.of(id) : Optional.empty();
    }

    @Override
    public void finish(String tenant, UUID call, Result result) {
        awaited(transactions.sql(tenant, connection -> calls.finish(connection, tenant, call, result)));
    }

    @Override
    public void delivered(String tenant, String work) {
        awaited(transactions.sql(tenant, connection -> calls.delivered(connection, tenant, work)));
    }

    private static <T> T awaited(Uni<T> work) {
        return work.await().atMost(LONGEST);
    }
}
