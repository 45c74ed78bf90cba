package com.dryjets.analytics.record;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Verdict;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a campaign's stored records. */
public interface StoredRecords {

    /** A record as an export shows it. */
    record StoredRecord(
            UUID eventId,
            Instant occurredAt,
            Channel channel,
            @Nullable UUID contentRef,
            Metric metric,
            BigDecimal value,
            @Nullable Verdict verdict) {}

    /**
     * Streams the records of a time range and some channels through a cursor, at the pace of the subscriber. They are
     * not sorted and have no index by campaign: every ingested record would pay for it, and an export reads whole days
     * anyway.
     */
    Multi<StoredRecord> read(
            SqlConnection connection,
            String tenant,
            UUID campaignId,
            Instant from,
            Instant until,
            Set<Channel> channels);
}
