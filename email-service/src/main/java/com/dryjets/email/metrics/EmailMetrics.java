package com.dryjets.email.metrics;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.email.recipient.RecipientCounts;
import com.dryjets.email.tracking.TrackedLinks.LinkClicks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of one email.
 *
 * @param delivered sent, and not reported as undeliverable afterwards
 * @param opens recipients who opened the email
 * @param clicks pairs of recipient and link: a recipient who clicked two links counts twice
 * @param openRate opens per delivered email; absent if none was delivered
 * @param clickRate clicks per delivered email; absent if none was delivered
 */
public record EmailMetrics(
        UUID emailId,
        int recipients,
        int sent,
        int delivered,
        int opens,
        int clicks,
        int bounces,
        int unsubscribes,
        int failed,
        int skipped,
        @Nullable BigDecimal openRate,
        @Nullable BigDecimal clickRate,
        List<LinkClicks> links) {
    public EmailMetrics {
        links = List.copyOf(links);
    }

    static EmailMetrics of(UUID emailId, RecipientCounts counts, List<LinkClicks> links) {
        int clicks = links.stream().mapToInt(LinkClicks::clicks).sum();
        MetricTotals totals = new MetricTotals(Map.of(
                Metric.DELIVERED, BigDecimal.valueOf(counts.sent()),
                Metric.OPENS, BigDecimal.valueOf(counts.opened()),
                Metric.CLICKS, BigDecimal.valueOf(clicks)));
        return new EmailMetrics(
                emailId,
                counts.all(),
                counts.sent(),
                counts.sent(),
                counts.opened(),
                clicks,
                counts.bounced(),
                counts.unsubscribed(),
                counts.failed(),
                counts.skipped(),
                totals.openRate().orElse(null),
                totals.emailCtr().orElse(null),
                links);
    }
}
