package com.dryjets.orchestrator.notification;

import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds people whose daily digest is due. A digest is claimed by its row, so that replicas make each one once. */
@ApplicationScoped
public class DigestSubscriptions {

    private final TenantTransaction transactions;
    private final NotificationSettingsRepository settings;

    DigestSubscriptions(TenantTransaction transactions, NotificationSettingsRepository settings) {
        this.transactions = transactions;
        this.settings = settings;
    }

    /** Lists the people of all tenants whose digest is due, longest waiting first. */
    public Uni<List<DueDigest>> due(Set<UUID> except, int limit) {
        return transactions.sql(Tenants.ALL, connection -> settings.due(connection, except, limit));
    }

    /** Locks a digest that is due; empty if it no longer is, or another replica works on it. */
    public Uni<Optional<ClaimedDigest>> claim(SqlConnection connection, DueDigest due) {
        return settings.claim(connection, due.person());
    }

    /**
     * Records that this day's digest is done, in the transaction that claimed it. However many days were missed, the next one is
     * later than now.
     *
     * @param news what the digest found, so that the next one does not repeat it
     */
    public Uni<Void> done(SqlConnection connection, ClaimedDigest digest, List<NotificationView> news) {
        return settings.done(connection, digest, digest.nextTold(news));
    }

    /** Moves a digest to its next time that is not sent, because the person has had one on this day. News stay news. */
    public Uni<Void> skip(SqlConnection connection, ClaimedDigest digest) {
        return settings.skip(connection, digest);
    }

    /** Finds a digest in all tenants; empty if there is none. */
    public Uni<Optional<DigestSubscription>> find(UUID id) {
        return transactions.sql(Tenants.ALL, connection -> settings.subscription(connection, id));
    }

    /** Switches a digest off. A repetition changes nothing. */
    public Uni<Void> stop(DigestSubscription subscription) {
        Caller person = subscription.person();
        return transactions.sql(person.tenant(), connection -> settings.stop(connection, person));
    }
}
