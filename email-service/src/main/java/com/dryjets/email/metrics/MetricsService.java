package com.dryjets.email.metrics;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.email.metrics.EmailMetrics.LinkMetrics;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts what became of a mail, from the rows of its recipients. */
@ApplicationScoped
class MetricsService {

    private final TenantTransaction transactions;
    private final MetricsRepository figures;

    MetricsService(TenantTransaction transactions, MetricsRepository figures) {
        this.transactions = transactions;
        this.figures = figures;
    }

    Uni<EmailMetrics> of(Caller caller, UUID emailId) {
        String tenant = caller.tenant();
        return transactions.sql(
                tenant,
                connection -> figures.count(connection, tenant, emailId)
                        .onItem()
                        .ifNull()
                        .failWith(() -> Problem.notFound("mail", emailId))
                        .chain(counts -> figures.links(connection, tenant, emailId)
                                .map(links -> figures(emailId, counts, links))));
    }

    private static EmailMetrics figures(UUID emailId, Row counts, List<LinkMetrics> links) {
        int sent = counts.getInteger("sent");
        int opens = counts.getInteger("opens");
        int clicks = links.stream().mapToInt(LinkMetrics::clicks).sum();
        MetricTotals ratios = new MetricTotals(Map.of(
                Metric.DELIVERED, BigDecimal.valueOf(sent),
                Metric.OPENS, BigDecimal.valueOf(opens),
                Metric.CLICKS, BigDecimal.valueOf(clicks)));
        return new EmailMetrics(
                emailId,
                counts.getInteger("recipients"),
                sent,
                sent,
                opens,
                clicks,
                counts.getInteger("bounces"),
                counts.getInteger("unsubscribes"),
                counts.getInteger("failed"),
                counts.getInteger("skipped"),
                ratios.openRate().orElse(null),
                ratios.emailCtr().orElse(null),
                links);
    }
}
