package com.dryjets.email.suppression;

import com.dryjets.email.suppression.SuppressionEvidence.Kind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Weighs evidence and suppresses addresses. */
@ApplicationScoped
class SuppressionListService implements SuppressionList {

    private final SuppressionRepository suppressions;
    private final EvidenceRepository evidence;
    private final SuppressionConfig config;

    SuppressionListService(SuppressionRepository suppressions, EvidenceRepository evidence, SuppressionConfig config) {
        this.suppressions = suppressions;
        this.evidence = evidence;
        this.config = config;
    }

    @Override
    public Uni<Void> add(
            SqlConnection connection,
            String tenant,
            String address,
            SuppressionReason reason,
            @Nullable UUID emailId,
            Instant now) {
        Kind kind = reason == SuppressionReason.SOFT_BOUNCES ? Kind.SOFT_BOUNCE : Kind.valueOf(reason.name());
        var found = new SuppressionEvidence(address, kind, "SMTP", emailId, null, null, null, now);
        return evidence.insert(connection, tenant, found)
                .chain(() -> suppressions.suppress(connection, tenant, address, reason, emailId, now));
    }

    @Override
    public Uni<Void> record(SqlConnection connection, String tenant, SuppressionEvidence found) {
        return evidence.insert(connection, tenant, found).chain(() -> weigh(connection, tenant, found));
    }

    private Uni<Void> weigh(SqlConnection connection, String tenant, SuppressionEvidence found) {
        SuppressionReason reason = found.kind().reason();
        if (reason != null) {
            return suppressions.suppress(
                    connection, tenant, found.address(), reason, found.emailId(), found.occurredAt());
        }
        return found.kind() == Kind.SOFT_BOUNCE
                ? weighSoftBounces(connection, tenant, found)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> weighSoftBounces(SqlConnection connection, String tenant, SuppressionEvidence found) {
        Instant since = found.occurredAt().minus(config.softBounceWindow());
        return evidence.softBounces(connection, tenant, found.address(), since)
                .chain(count -> count < config.softBounces()
                        ? Uni.createFrom().voidItem()
                        : suppressions.suppress(
                                connection,
                                tenant,
                                found.address(),
                                SuppressionReason.SOFT_BOUNCES,
                                found.emailId(),
                                found.occurredAt()));
    }

    @Override
    public Uni<Void> forget(SqlConnection connection, String tenant, String address) {
        return evidence.delete(connection, tenant, address);
    }

    @Override
    public Uni<Void> subscribedAgain(SqlConnection connection, String tenant, String address) {
        return suppressions.subscribedAgain(connection, tenant, address);
    }
}
