package com.dryjets.analytics.rollup;

import com.dryjets.analytics.record.BinaryCopy;
import com.dryjets.analytics.record.MetricRecord;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.copy.CopyIn;

/**
 * The sums of records by everything that rollups distinguish, and by quarter of an hour: the hours and days of every time
 * zone of today are made of whole quarters.
 */
final class RollupSums {

    private static final int QUARTER_SECONDS = 900;

    private static final int QUARTERS_A_DAY = 96;

    private static final int COLUMNS = 9;

    /** Stands for no content in the rollups, because a key cannot be null. */
    private static final UUID NO_CONTENT = new UUID(0, 0);

    private final Map<Key, Sum> sums = new HashMap<>();

    private record Key(UUID campaignId, UUID contentRef, long quarter, short channel, short metric, String tenant) {}

    private static final class Sum {
        private BigDecimal value = BigDecimal.ZERO;
        private BigDecimal human = BigDecimal.ZERO;

        void add(MetricRecord record) {
            value = value.add(record.value());
            if (record.isHuman()) {
                human = human.add(record.value());
            }
        }
    }

    static RollupSums of(List<MetricRecord> records) {
        RollupSums all = new RollupSums();
        for (MetricRecord record : records) {
            all.sums.computeIfAbsent(key(record), key -> new Sum()).add(record);
        }
        return all;
    }

    /** Copies the sums, one row per key, into a table with the columns of rollup_stage. */
    void copy(CopyIn copy) throws SQLException {
        BinaryCopy.into(copy, COLUMNS, sums.entrySet(), (row, entry) -> {
            Key key = entry.getKey();
            row.uuid(key.campaignId());
            row.uuid(key.contentRef());
            row.timestamptz(key.quarter() * QUARTER_SECONDS * 1_000_000);
            row.date(Math.floorDiv(key.quarter(), QUARTERS_A_DAY));
            row.smallint(key.channel());
            row.smallint(key.metric());
            row.text(key.tenant());
            row.numeric(entry.getValue().value);
            row.numeric(entry.getValue().human);
        });
    }

    private static Key key(MetricRecord record) {
        return new Key(
                record.campaignId(),
                record.contentRef() == null ? NO_CONTENT : record.contentRef(),
                record.interval(QUARTER_SECONDS),
                record.channel(),
                record.metric(),
                record.tenant());
    }
}
