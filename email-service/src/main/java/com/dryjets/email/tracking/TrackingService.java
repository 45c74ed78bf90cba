package com.dryjets.email.tracking;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.recipient.RecipientActivities;
import com.dryjets.email.tracking.Hit.Method;
import com.dryjets.email.tracking.TrackingToken.Copy;
import com.dryjets.email.tracking.TrackingToken.Kind;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Answers opens and clicks, and hands them to Kafka. The links of emails carry all that this needs, so it works without the
 * database; only links of version 1, in emails from before, look their target up. Hits count at any time, even after the
 * campaign has ended.
 */
@ApplicationScoped
class TrackingService {

    private final TenantTransaction transactions;
    private final RecipientActivities activities;
    private final TrackedLinkRepository links;
    private final HitSink sink;
    private final TokenSigner signer;
    private final TrackingConfig config;
    private final Clock clock;

    TrackingService(
            TenantTransaction transactions,
            RecipientActivities activities,
            TrackedLinkRepository links,
            HitSink sink,
            TokenSigner signer,
            TrackingConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.activities = activities;
        this.links = links;
        this.sink = sink;
        this.signer = signer;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Who follows a link, and how.
     *
     * @param agent the User-Agent header
     * @param address the client's address
     */
    record Client(
            Method method, @Nullable String agent, @Nullable String address) {}

    Uni<Void> open(String text, Client client) {
        TrackingToken token = signer.require(text, Kind.OPEN);
        return sink.take(hit(token, Hit.Kind.OPEN, client));
    }

    /** Returns the link's target in ASCII, and records the request. */
    Uni<String> click(String text, Client client) {
        TrackingToken token = signer.require(text, Kind.CLICK);
        return target(token).call(target -> sink.take(hit(token, Hit.Kind.CLICK, client)));
    }

    private Uni<String> target(TrackingToken token) {
        Copy copy = token.copy();
        Uni<String> target = copy == null ? lookUp(token) : Uni.createFrom().item(copy.target());
        return target.map(LinkTargets::ascii)
                .map(ascii -> config.recipientParameter()
                        .map(parameter -> LinkTargets.with(
                                ascii, parameter, token.recipient().toString()))
                        .orElse(ascii));
    }

    private Uni<String> lookUp(TrackingToken token) {
        String tenant = token.tenant();
        return transactions
                .sql(
                        tenant,
                        connection -> activities
                                .find(connection, tenant, token.recipient())
                                .onItem()
                                .ifNotNull()
                                .transformToUni(
                                        known -> links.target(connection, tenant, known.emailId(), token.link())))
                .onItem()
                .ifNull()
                .failWith(TokenSigner::invalidLink);
    }

    private Hit hit(TrackingToken token, Hit.Kind kind, Client client) {
        Copy copy = token.copy();
        return new Hit(
                Ids.next(),
                token.tenant(),
                kind,
                client.method(),
                token.recipient(),
                copy == null ? null : copy.campaignId(),
                copy == null ? null : copy.emailId(),
                token.link(),
                clock.instant(),
                copy == null ? null : copy.writtenAt(),
                client.agent(),
                client.address() == null ? null : Clients.network(client.address()));
    }
}
