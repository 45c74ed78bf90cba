package com.dryjets.email.metrics;

import com.dryjets.email.conversion.Conversions;
import com.dryjets.email.email.Emails;
import com.dryjets.email.recipient.Recipients;
import com.dryjets.email.tracking.Engagement;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Computes the metrics of an email from its recipients, their clicks and their conversions. */
@ApplicationScoped
class MetricsService {

    private final TenantTransaction transactions;
    private final Emails emails;
    private final Recipients recipients;
    private final Engagement engagement;
    private final Conversions conversions;

    MetricsService(
            TenantTransaction transactions,
            Emails emails,
            Recipients recipients,
            Engagement engagement,
            Conversions conversions) {
        this.transactions = transactions;
        this.emails = emails;
        this.recipients = recipients;
        this.engagement = engagement;
        this.conversions = conversions;
    }

    Uni<EmailMetrics> get(Caller caller, UUID emailId) {
        String tenant = caller.tenant();
        return transactions.sql(
                tenant,
                connection ->
                        requireEmail(connection, tenant, emailId).chain(() -> compute(connection, tenant, emailId)));
    }

    private Uni<Void> requireEmail(SqlConnection connection, String tenant, UUID emailId) {
        return emails.exists(connection, tenant, emailId)
                .invoke(exists -> {
                    if (!exists) {
                        throw Problem.notFound("email", emailId);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<EmailMetrics> compute(SqlConnection connection, String tenant, UUID emailId) {
        return recipients
                .count(connection, tenant, emailId)
                .chain(counts -> engagement
                        .of(connection, tenant, emailId)
                        .chain(engaged -> conversions
                                .of(connection, tenant, emailId)
                                .map(converted -> EmailMetrics.of(emailId, counts, engaged, converted))));
    }
}
