package com.dryjets.email.tracking;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.email.suppression.SuppressionReason;
import com.dryjets.email.suppression.SuppressionRepository;
import com.dryjets.email.tracking.TrackingRepository.Act;
import com.dryjets.email.tracking.TrackingToken.Kind;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Counts what recipients do: the first open of a recipient, the first click of a recipient on a link and the opt-out of
 * a recipient each make one metric, in the transaction that notes them; what comes again only adds to the row. Opens
 * and clicks count whenever they come, also when the campaign is over.
 */
@ApplicationScoped
class TrackingService {

    private final TenantTransaction transactions;
    private final TrackingRepository acts;
    private final SuppressionRepository suppressions;
    private final Outbox outbox;
    private final TokenSigner signer;
    private final Clock clock;

    TrackingService(
            TenantTransaction transactions,
            TrackingRepository acts,
            SuppressionRepository suppressions,
            Outbox outbox,
            TokenSigner signer,
            Clock clock) {
        this.transactions = transactions;
        this.acts = acts;
        this.suppressions = suppressions;
        this.outbox = outbox;
        this.signer = signer;
        this.clock = clock;
    }

    Uni<Void> open(String word) {
        TrackingToken token = token(word, Kind.OPEN);
        Instant now = clock.instant();
        return transactions
                .sql(
                        token.tenant(),
                        connection -> found(acts.open(connection, token, now))
                                .call(act -> count(connection, token, act, Metric.OPENS, now)))
                .replaceWithVoid();
    }

    /** Where the link leads. */
    Uni<URI> click(String word) {
        TrackingToken token = token(word, Kind.CLICK);
        Instant now = clock.instant();
        return transactions
                .sql(
                        token.tenant(),
                        connection -> found(acts.click(connection, token, now))
                                .call(act -> count(connection, token, act, Metric.CLICKS, now)))
                .map(act -> URI.create(act.url()));
    }

    /** The recipient's address is never mailed again. */
    Uni<Void> unsubscribe(String word) {
        TrackingToken token = token(word, Kind.UNSUBSCRIBE);
        Instant now = clock.instant();
        return transactions
                .sql(
                        token.tenant(),
                        connection -> found(acts.unsubscribe(connection, token, now))
                                .call(act -> suppressions.add(
                                        connection,
                                        token.tenant(),
                                        act.address(),
                                        SuppressionReason.UNSUBSCRIBED,
                                        act.emailId(),
                                        now))
                                .call(act -> count(connection, token, act, Metric.UNSUBSCRIBES, now)))
                .replaceWithVoid();
    }

    /** Fails with 404 where there is nothing to opt out of; changes nothing. */
    Uni<Void> checkUnsubscribe(String word) {
        TrackingToken token = token(word, Kind.UNSUBSCRIBE);
        return transactions
                .sql(token.tenant(), connection -> acts.exists(connection, token))
                .invoke(exists -> {
                    if (!exists) {
                        throw gone();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> count(SqlConnection connection, TrackingToken token, Act act, Metric metric, Instant now) {
        if (!act.first()) {
            return Uni.createFrom().voidItem();
        }
        UUID id = Ids.of(metric, token.recipient(), token.link());
        MetricRecorded record = new MetricRecorded(
                id, act.campaignId(), Channel.EMAIL, act.emailId(), metric, BigDecimal.ONE, now, null);
        return outbox.write(connection, token.tenant(), List.of(record));
    }

    private TrackingToken token(String word, Kind kind) {
        return signer.read(word).filter(token -> token.kind() == kind).orElseThrow(TrackingService::gone);
    }

    private static Uni<Act> found(Uni<Act> act) {
        return act.onItem().ifNull().failWith(TrackingService::gone);
    }

    private static Problem gone() {
        return Problem.of(ProblemType.NOT_FOUND, "This link leads nowhere.");
    }
}
