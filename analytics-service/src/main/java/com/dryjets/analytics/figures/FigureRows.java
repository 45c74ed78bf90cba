package com.dryjets.analytics.figures;

import com.dryjets.analytics.figures.CampaignFigures.Audience;
import com.dryjets.analytics.figures.CampaignFigures.AudienceDay;
import com.dryjets.analytics.figures.CampaignFigures.ChannelFigures;
import com.dryjets.analytics.figures.CampaignFigures.DayFigures;
import com.dryjets.analytics.rollup.Codes;
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
import org.jspecify.annotations.Nullable;

/** Makes figures of rows with the columns channel, metric, value and human. */
public final class FigureRows {

    private FigureRows() {}

    /** By channel; each metric of a channel is in one row. */
    public static Map<Channel, ChannelFigures> byChannel(RowSet<Row> rows) {
        Map<Channel, Sums> sums = new EnumMap<>(Channel.class);
        rows.forEach(row -> sums(sums, row).add(row));
        return figures(sums);
    }

    /** The same by day, from rows that also have the column day; oldest first. */
    public static List<DayFigures> byDay(RowSet<Row> rows) {
        Map<LocalDate, Map<Channel, Sums>> sums = new TreeMap<>();
        rows.forEach(row -> sums(
                        sums.computeIfAbsent(row.getLocalDate("day"), day -> new EnumMap<>(Channel.class)), row)
                .add(row));
        List<DayFigures> days = new ArrayList<>(sums.size());
        sums.forEach((day, channels) -> days.add(new DayFigures(day, figures(channels))));
        return days;
    }

    /** By day, from rows with the columns day, metric, mail and shown, of which either may be null; oldest first. */
    public static List<AudienceDay> byAudience(RowSet<Row> rows) {
        Map<LocalDate, Sides> sides = new TreeMap<>();
        rows.forEach(row ->
                sides.computeIfAbsent(row.getLocalDate(0), day -> new Sides()).add(row));
        List<AudienceDay> days = new ArrayList<>(sides.size());
        sides.forEach((day, side) -> days.add(new AudienceDay(day, side.audience())));
        return days;
    }

    private static Sums sums(Map<Channel, Sums> sums, Row row) {
        return sums.computeIfAbsent(Codes.channel(row.getShort("channel")), channel -> new Sums());
    }

    private static Map<Channel, ChannelFigures> figures(Map<Channel, Sums> sums) {
        Map<Channel, ChannelFigures> figures = new EnumMap<>(Channel.class);
        sums.forEach((channel, sum) -> figures.put(channel, sum.figures()));
        return figures;
    }

    /** Rows of one day, mail and the rest beside each other. */
    private static final class Sides {
        private final Map<Metric, BigDecimal> mail = new EnumMap<>(Metric.class);
        private final Map<Metric, BigDecimal> shown = new EnumMap<>(Metric.class);

        void add(Row row) {
            Metric metric = Codes.metric(row.getShort(1));
            put(mail, metric, row.getBigDecimal(2));
            put(shown, metric, row.getBigDecimal(3));
        }

        private static void put(Map<Metric, BigDecimal> side, Metric metric, @Nullable BigDecimal value) {
            if (value != null) {
                side.put(metric, value);
            }
        }

        Audience audience() {
            return Audience.of(new MetricTotals(mail), new MetricTotals(shown));
        }
    }

    /** Rows of one channel or day, raw and human beside each other. */
    private static final class Sums {
        private final Map<Metric, BigDecimal> raw = new EnumMap<>(Metric.class);
        private final Map<Metric, BigDecimal> human = new EnumMap<>(Metric.class);

        void add(Row row) {
            Metric metric = Codes.metric(row.getShort("metric"));
            raw.put(metric, row.getBigDecimal("value"));
            human.put(metric, row.getBigDecimal("human"));
        }

        ChannelFigures figures() {
            MetricTotals all = new MetricTotals(raw);
            return new ChannelFigures(all, raw.equals(human) ? all : new MetricTotals(human));
        }
    }
}
