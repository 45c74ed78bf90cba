package com.dryjets.analytics.rollup;

import com.dryjets.analytics.record.Codes;
import com.dryjets.analytics.rollup.DayTotals.ChannelDay;
import com.dryjets.analytics.rollup.DayTotals.SplitDay;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns rows with the columns channel, metric, value and human into totals. */
final class RollupRows {

    private RollupRows() {}

    static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        List<T> list = new ArrayList<>(rows.size());
        rows.forEach(row -> list.add(read.apply(row)));
        return list;
    }

    /** Totals by channel; each metric of a channel is in one row. */
    static Map<Channel, ChannelTotals> byChannel(RowSet<Row> rows) {
        Map<Channel, Sums> sums = new EnumMap<>(Channel.class);
        rows.forEach(row -> sums(sums, row).add(row));
        return totals(sums);
    }

    /** Totals by day, from rows that also have the column day; oldest first. */
    static List<ChannelDay> byDay(RowSet<Row> rows) {
        Map<LocalDate, Map<Channel, Sums>> sums = new TreeMap<>();
        rows.forEach(row -> sums(
                        sums.computeIfAbsent(row.getLocalDate("day"), day -> new EnumMap<>(Channel.class)), row)
                .add(row));
        List<ChannelDay> days = new ArrayList<>(sums.size());
        sums.forEach((day, channels) -> days.add(new ChannelDay(day, totals(channels))));
        return days;
    }

    /** Totals by day, from rows of day, metric, email and non-email, either of which may be null; oldest first. */
    static List<SplitDay> splitByDay(RowSet<Row> rows) {
        Map<LocalDate, Split> splits = new TreeMap<>();
        rows.forEach(row ->
                splits.computeIfAbsent(row.getLocalDate(0), day -> new Split()).add(row));
        List<SplitDay> days = new ArrayList<>(splits.size());
        splits.forEach((day, split) -> days.add(new SplitDay(day, split.totals())));
        return days;
    }

    private static Sums sums(Map<Channel, Sums> sums, Row row) {
        return sums.computeIfAbsent(Codes.channel(row.getShort("channel")), channel -> new Sums());
    }

    private static Map<Channel, ChannelTotals> totals(Map<Channel, Sums> sums) {
        Map<Channel, ChannelTotals> totals = new EnumMap<>(Channel.class);
        sums.forEach((channel, sum) -> totals.put(channel, sum.totals()));
        return totals;
    }

    /** The rows of one day: email and the other channels side by side. */
    private static final class Split {
        private final Map<Metric, BigDecimal> email = new EnumMap<>(Metric.class);
        private final Map<Metric, BigDecimal> nonEmail = new EnumMap<>(Metric.class);

        void add(Row row) {
            Metric metric = Codes.metric(row.getShort(1));
            put(email, metric, row.getBigDecimal(2));
            put(nonEmail, metric, row.getBigDecimal(3));
        }

        private static void put(Map<Metric, BigDecimal> side, Metric metric, @Nullable BigDecimal value) {
            if (value != null) {
                side.put(metric, value);
            }
        }

        SplitTotals totals() {
            return new SplitTotals(
                    ChannelTotals.allHuman(new MetricTotals(email)),
                    ChannelTotals.allHuman(new MetricTotals(nonEmail)));
        }
    }

    /** The rows of one channel or day: raw and human side by side. */
    private static final class Sums {
        private final Map<Metric, BigDecimal> raw = new EnumMap<>(Metric.class);
        private final Map<Metric, BigDecimal> human = new EnumMap<>(Metric.class);

        void add(Row row) {
            Metric metric = Codes.metric(row.getShort("metric"));
            raw.put(metric, row.getBigDecimal("value"));
            human.put(metric, row.getBigDecimal("human"));
        }

        ChannelTotals totals() {
            MetricTotals all = new MetricTotals(raw);
            return new ChannelTotals(all, raw.equals(human) ? all : new MetricTotals(human));
        }
    }
}
