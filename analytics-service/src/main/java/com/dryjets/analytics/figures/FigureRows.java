package com.dryjets.analytics.figures;

import com.dryjets.analytics.figures.CampaignFigures.ChannelFigures;
import com.dryjets.analytics.figures.CampaignFigures.DayFigures;
import com.dryjets.analytics.rollup.Codes;
import com.dryjets.common.marketing.Channel;
import com.dryjets.common.marketing.Figures;
import com.dryjets.common.marketing.Metric;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    private static Sums sums(Map<Channel, Sums> sums, Row row) {
        return sums.computeIfAbsent(Codes.channel(row.getShort("channel")), channel -> new Sums());
    }

    private static Map<Channel, ChannelFigures> figures(Map<Channel, Sums> sums) {
        Map<Channel, ChannelFigures> figures = new EnumMap<>(Channel.class);
        sums.forEach((channel, sum) -> figures.put(channel, sum.figures()));
        return figures;
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
            Figures all = new Figures(raw);
            return new ChannelFigures(all, raw.equals(human) ? all : new Figures(human));
        }
    }
}
