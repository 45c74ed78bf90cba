package com.dryjets.email.email;

import com.dryjets.email.projection.CampaignProjectionRepository;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Counts the audiences of waiting mails again when contacts or opt-outs have changed, and tells who has to know. The
 * note of a change goes only once all of the tenant's mails are settled.
 */
@ApplicationScoped
class AudienceTicker {

    private static final Logger LOG = Logger.getLogger(AudienceTicker.class);

    /** Named one by one: a note with a lower number may be committed later. */
    private static final String CHANGED = "select tenant, array_agg(id) as notes from audience_change group by tenant";

    private static final String FORGET = "delete from audience_change where tenant = $1 and id = any($2)";

    private final TenantTransaction transactions;
    private final CampaignProjectionRepository campaigns;
    private final EmailRepository emails;
    private final EmailLifecycle lifecycle;

    AudienceTicker(
            TenantTransaction transactions,
            CampaignProjectionRepository campaigns,
            EmailRepository emails,
            EmailLifecycle lifecycle) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.emails = emails;
        this.lifecycle = lifecycle;
    }

    private record Change(String tenant, Long[] notes) {}

    @Scheduled(
            every = "1s",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> look() {
        return transactions
                .sql(Tenants.ALL, AudienceTicker::changes)
                .chain(changes -> Multi.createFrom()
                        .iterable(changes)
                        .onItem()
                        .transformToUniAndConcatenate(this::settle)
                        .collect()
                        .asList())
                .onFailure()
                .invoke(failure -> LOG.warnf("Audiences not counted, trying again: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Void> settle(Change change) {
        return transactions
                .run(change.tenant(), () -> emails.open(change.tenant()))
                .chain(open -> Multi.createFrom()
                        .iterable(open)
                        .onItem()
                        .transformToUniAndConcatenate(email -> settle(change.tenant(), email))
                        .collect()
                        .asList())
                .chain(() -> transactions.sql(change.tenant(), connection -> forget(connection, change)));
    }

    private Uni<Void> settle(String tenant, EmailCampaign email) {
        return transactions.run(
                tenant,
                () -> campaigns
                        .lock(tenant, email.campaignId)
                        .chain(campaign ->
                                emails.find(tenant, email.id).chain(locked -> lifecycle.settle(campaign, locked))));
    }

    private static Uni<List<Change>> changes(SqlConnection connection) {
        return connection
                .query(CHANGED)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Change(row.getString("tenant"), row.getArrayOfLongs("notes")))
                        .toList());
    }

    private static Uni<Void> forget(SqlConnection connection, Change change) {
        return connection
                .preparedQuery(FORGET)
                .execute(Tuple.of(change.tenant(), change.notes()))
                .replaceWithVoid();
    }
}
