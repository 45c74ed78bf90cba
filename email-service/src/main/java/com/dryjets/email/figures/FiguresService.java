package com.dryjets.email.figures;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.email.figures.EmailFigures.LinkFigures;
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
class FiguresService {

    private final TenantTransaction transactions;
    private final FiguresRepository figures;

    FiguresService(TenantTransaction transactions, FiguresRepository figures) {
        this.transactions = transactions;
        this.figures = figures;
    }

    Uni<EmailFigures> of(Caller caller, UUID emailId) {
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

    private static EmailFigures figures(UUID emailId, Row counts, List<LinkFigures> links) {
        int sent = counts.getInteger("sent");
        int opens = counts.getInteger("opens");
        int clicks = links.stream().mapToInt(LinkFigures::clicks).sum();
        MetricTotals ratios = new MetricTotals(Map.of(
                Metric.DELIVERED, BigDecimal.valueOf(sent),
                Metric.OPENS, BigDecimal.valueOf(opens),
                Metric.CLICKS, BigDecimal.valueOf(clicks)));
        return new EmailFigures(
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
