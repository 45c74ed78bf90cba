package com.dryjets.analytics.store;

import com.dryjets.analytics.records.MetricRow;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What rows add up to, by all that rollups tell apart and by quarter of an hour: midnight is on one in every time zone of
 * today, and an hour is four.
 */
final class RollupSums {

    private static final int QUARTER_SECONDS = 900;

    private static final int COLUMNS = 8;

    private final Map<Key, Sum> sums = new HashMap<>();

    private record Key(
            UUID campaignId, @Nullable UUID contentRef, long quarter, short channel, short metric, String tenant) {}

    private static final class Sum {
        private BigDecimal value = BigDecimal.ZERO;
        private BigDecimal human = BigDecimal.ZERO;

        void add(MetricRow row) {
            value = value.add(row.value());
            if (row.isHuman()) {
                human = human.add(row.value());
            }
        }
    }

    static RollupSums of(List<MetricRow> rows) {
        RollupSums all = new RollupSums();
        for (MetricRow row : rows) {
            all.sums.computeIfAbsent(key(row), key -> new Sum()).add(row);
        }
        return all;
    }

    /** Adds them to the connection's table rollup_stage. */
    void copy(Connection connection) throws SQLException {
        BinaryCopy.into(connection, "rollup_stage", COLUMNS, sums.entrySet(), (copy, entry) -> {
            Key key = entry.getKey();
            copy.uuid(key.campaignId());
            copy.uuid(key.contentRef());
            copy.timestamptz(key.quarter() * QUARTER_SECONDS * 1_000_000);
            copy.smallint(key.channel());
            copy.smallint(key.metric());
            copy.text(key.tenant());
            copy.numeric(entry.getValue().value);
            copy.numeric(entry.getValue().human);
        });
    }

    private static Key key(MetricRow row) {
        return new Key(
                row.campaignId(),
                row.contentRef(),
                row.count(QUARTER_SECONDS),
                row.channel(),
                row.metric(),
                row.tenant());
    }
}
