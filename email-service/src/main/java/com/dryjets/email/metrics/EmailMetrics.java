package com.dryjets.email.metrics;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mail.
 *
 * @param delivered sent, and not reported as undeliverable afterwards
 * @param opens recipients who opened it
 * @param clicks recipients and links: who followed two links counts twice
 * @param openRate opens per delivered mail, absent where none was delivered
 * @param clickRate clicks per delivered mail, absent where none was delivered
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
        List<LinkMetrics> links) {
    public EmailMetrics {
        links = List.copyOf(links);
    }

    /**
     * What became of one of its links.
     *
     * @param clicks recipients who followed it
     */
    public record LinkMetrics(String url, int clicks) {}
}
