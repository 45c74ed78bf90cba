package com.dryjets.email.tracking;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.recipient.RecipientActivities;
import com.dryjets.email.recipient.RecipientActivity;
import com.dryjets.email.suppression.SuppressionEvidence;
import com.dryjets.email.suppression.SuppressionList;
import com.dryjets.email.tracking.TrackingToken.Kind;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Unsubscribes recipients: their address is suppressed, and the first time becomes a metric. */
@ApplicationScoped
class UnsubscribeService {

    private final TenantTransaction transactions;
    private final RecipientActivities activities;
    private final SuppressionList suppressions;
    private final ActivityMetrics metrics;
    private final TokenSigner signer;
    private final Clock clock;

    UnsubscribeService(
            TenantTransaction transactions,
            RecipientActivities activities,
            SuppressionList suppressions,
            ActivityMetrics metrics,
            TokenSigner signer,
            Clock clock) {
        this.transactions = transactions;
        this.activities = activities;
        this.suppressions = suppressions;
        this.metrics = metrics;
        this.signer = signer;
        this.clock = clock;
    }

    /** Returns the tenant of a link; fails with 404 unless it belongs to a recipient. Changes nothing. */
    Uni<String> check(String text) {
        TrackingToken token = signer.require(text, Kind.UNSUBSCRIBE);
        return transactions
                .sql(token.tenant(), connection -> activities.find(connection, token.tenant(), token.recipient()))
                .onItem()
                .ifNull()
                .failWith(TokenSigner::invalidLink)
                .replaceWith(token.tenant());
    }

    /** Suppresses the recipient's address; returns the tenant. Repeating the request changes nothing. */
    Uni<String> unsubscribe(String text) {
        TrackingToken token = signer.require(text, Kind.UNSUBSCRIBE);
        return transactions
                .sql(token.tenant(), connection -> unsubscribe(connection, token, clock.instant()))
                .replaceWith(token.tenant());
    }

    private Uni<Void> unsubscribe(SqlConnection connection, TrackingToken token, Instant now) {
        return activities
                .unsubscribed(connection, token.tenant(), token.recipient(), now)
                .onItem()
                .ifNull()
                .failWith(TokenSigner::invalidLink)
                .call(activity -> suppress(connection, token, activity, now))
                .chain(activity -> metrics.record(connection, token, activity, Metric.UNSUBSCRIBES, now));
    }

    private Uni<Void> suppress(SqlConnection connection, TrackingToken token, RecipientActivity activity, Instant now) {
        return suppressions.record(
                connection,
                token.tenant(),
                new SuppressionEvidence(
                        EmailAddresses.identity(activity.address()),
                        SuppressionEvidence.Kind.UNSUBSCRIBED,
                        "LINK",
                        activity.emailId(),
                        token.recipient(),
                        null,
                        null,
                        now));
    }
}
