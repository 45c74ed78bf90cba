package com.dryjets.email.suppression;

import com.dryjets.email.suppression.SuppressionEvidence.Kind;
import com.dryjets.email.suppression.SuppressionRepository.Filter;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lists suppressed addresses, and adds and removes them for people. */
@ApplicationScoped
class SuppressionService {

    private static final Logger LOG = Logger.getLogger(SuppressionService.class);
    private static final int LISTED_EVIDENCE = 100;

    private final TenantTransaction transactions;
    private final SuppressionRepository suppressions;
    private final EvidenceRepository evidence;
    private final SuppressionList list;
    private final Clock clock;

    SuppressionService(
            TenantTransaction transactions,
            SuppressionRepository suppressions,
            EvidenceRepository evidence,
            SuppressionList list,
            Clock clock) {
        this.transactions = transactions;
        this.suppressions = suppressions;
        this.evidence = evidence;
        this.list = list;
        this.clock = clock;
    }

    Uni<Page<SuppressionView>> list(Caller caller, Filter filter, PageRequest page) {
        return transactions
                .sql(caller.tenant(), connection -> suppressions.page(connection, caller.tenant(), filter, page))
                .map(found -> Page.of(found, page, entry -> Cursor.write(entry.address())));
    }

    Uni<SuppressionDetails> get(Caller caller, String address) {
        return transactions.sql(caller.tenant(), connection -> details(connection, caller.tenant(), address));
    }

    private Uni<SuppressionDetails> details(SqlConnection connection, String tenant, String address) {
        return existing(suppressions.find(connection, tenant, address), address)
                .chain(found -> evidence.list(connection, tenant, address, LISTED_EVIDENCE)
                        .map(known -> new SuppressionDetails(found, known)));
    }

    private static Uni<SuppressionView> existing(Uni<SuppressionView> found, String address) {
        return found.onItem().ifNull().failWith(() -> Problem.notFound("suppressed address", address));
    }

    Uni<SuppressionDetails> add(Caller caller, AddSuppression request) {
        String address = request.identity();
        String tenant = caller.tenant();
        return transactions.sql(
                tenant,
                connection -> list.record(connection, tenant, byHand(address, "USER", request.note()))
                        .chain(() -> details(connection, tenant, address)));
    }

    /** Removes an address; a complaint stays. */
    Uni<Void> remove(Caller caller, String address) {
        String tenant = caller.tenant();
        return transactions.sql(
                tenant,
                connection -> existing(suppressions.lock(connection, tenant, address), address)
                        .invoke(SuppressionService::requireRemovable)
                        .chain(() -> suppressions.delete(connection, tenant, address))
                        .chain(() -> evidence.insert(
                                connection,
                                tenant,
                                new SuppressionEvidence(
                                        address, Kind.REMOVED, "USER", null, null, null, null, clock.instant()))));
    }

    private static void requireRemovable(SuppressionView found) {
        if (!found.reason().removable()) {
            throw Problem.conflict("This address cannot be removed, because its owner reported an email as spam.");
        }
    }

    /** Imports addresses in transactions of a thousand rows. Importing the same file again changes nothing. */
    Uni<SuppressionImport> importAll(Caller caller, InputStream csv, @Nullable String charset) {
        // Reading waits for the client, so it must not run on an event loop.
        return Uni.createFrom()
                .item(() -> SuppressionFile.read(csv, charset))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(file -> Multi.createFrom()
                        .iterable(file.batches())
                        .onItem()
                        .transformToUniAndConcatenate(batch -> addAll(caller.tenant(), batch))
                        .collect()
                        .asList()
                        .replaceWith(file.report()))
                .invoke(report ->
                        LOG.infof("Suppressions imported rows=%d rejected=%d", report.rows(), report.rejected()));
    }

    private Uni<Void> addAll(String tenant, List<String> addresses) {
        SuppressionEvidence imported = byHand(addresses.getFirst(), "IMPORT", null);
        return transactions.sql(
                tenant,
                connection -> evidence.insert(connection, tenant, addresses, imported)
                        .chain(() -> suppressions.suppressAll(
                                connection, tenant, addresses, SuppressionReason.MANUAL, imported.occurredAt())));
    }

    private SuppressionEvidence byHand(String address, String source, @Nullable String note) {
        return new SuppressionEvidence(address, Kind.MANUAL, source, null, null, null, note, clock.instant());
    }
}
