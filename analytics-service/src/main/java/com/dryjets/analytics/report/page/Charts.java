package com.dryjets.analytics.report.page;

import com.dryjets.analytics.dashboard.RoiView;
import com.dryjets.analytics.dashboard.RoiView.ChannelReturn;
import com.dryjets.analytics.report.model.Dates;
import com.dryjets.analytics.report.model.MetricNames;
import com.dryjets.analytics.report.model.Numbers;
import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.model.Report.Detail;
import com.dryjets.analytics.report.page.Drawing.Align;
import com.dryjets.analytics.report.page.Drawing.Point;
import com.dryjets.analytics.trend.Anomaly;
import com.dryjets.analytics.trend.TrendDay;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws the charts of a report, in colours that also differ on a grayscale printer. */
final class Charts {

    private static final String DARK = "#1d4f9e";
    private static final String LIGHT = "#9db9e6";
    private static final String WARM = "#c2570c";

    private static final int DAYS_HEIGHT = 230;
    private static final double LEFT = 70;
    private static final double RIGHT = Chart.WIDTH - 10.0;
    private static final double TOP = 30;
    private static final double BOTTOM = DAYS_HEIGHT - 26.0;
    private static final double LABEL_WIDTH = 86;
    private static final double VALUE_WIDTH = 110;
    private static final double BAR = 16;
    private static final int DAY_LABELS = 6;

    private Charts() {}

    /** A metric by day, with its moving average and a ring around anomalies. */
    static Chart days(Report report, Detail detail, Metric metric) {
        List<TrendDay> days = detail.days();
        Function<TrendDay, BigDecimal> value = day -> day.totals().getOrDefault(metric, BigDecimal.ZERO);
        List<BigDecimal> all = new ArrayList<>(days.stream().map(value).toList());
        Scale scale = Scale.of(all);
        Drawing drawing = new Drawing();
        axis(drawing, scale);
        double slot = (RIGHT - LEFT) / days.size();
        Set<LocalDate> anomalies = detail.anomalies().stream()
                .filter(anomaly -> anomaly.metric() == metric)
                .map(Anomaly::day)
                .collect(Collectors.toSet());
        List<Point> average = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            TrendDay day = days.get(i);
            double middle = LEFT + slot * (i + 0.5);
            double end = height(scale, value.apply(day));
            double zero = height(scale, BigDecimal.ZERO);
            drawing.box(middle - slot * 0.36, Math.min(end, zero), slot * 0.72, Math.abs(zero - end), LIGHT);
            if (anomalies.contains(day.day())) {
                drawing.dot(new Point(middle, end), WARM);
            }
            BigDecimal mean = day.movingAverage().get(metric);
            if (mean != null) {
                average.add(new Point(middle, height(scale, mean)));
            }
        }
        if (average.size() > 1) {
            drawing.path(average, DARK, 2);
        }
        dayLabels(drawing, days, slot);
        legend(drawing, !anomalies.isEmpty());
        String total = MetricNames.value(metric, sum(all), report.roi().currency());
        return drawing.chart("%s by day, %s in total".formatted(MetricNames.title(metric), total), DAYS_HEIGHT);
    }

    /** A metric by channel. */
    static Chart channels(Map<Channel, BigDecimal> values, Metric metric) {
        Drawing drawing = new Drawing();
        double y = 6;
        Scale scale = Scale.of(values.values());
        for (Map.Entry<Channel, BigDecimal> channel : values.entrySet()) {
            drawing.text(
                    0, y + BAR - 4, Align.LEFT, Drawing.INK, channel.getKey().label());
            bar(drawing, scale, y, channel.getValue(), DARK, Numbers.count(channel.getValue()));
            y += BAR + 8;
        }
        String label = values.entrySet().stream()
                .map(channel -> channel.getKey().label() + " " + Numbers.count(channel.getValue()))
                .collect(Collectors.joining(", "));
        return drawing.chart("%s by channel: %s".formatted(MetricNames.title(metric), label), (int) y);
    }

    /** Spend and revenue by channel, side by side. */
    static Chart money(RoiView roi) {
        Drawing drawing = new Drawing();
        drawing.box(LABEL_WIDTH, 4, 10, 10, LIGHT);
        drawing.text(LABEL_WIDTH + 15, 13, Align.LEFT, Drawing.INK, "spend");
        drawing.box(LABEL_WIDTH + 80, 4, 10, 10, DARK);
        drawing.text(LABEL_WIDTH + 95, 13, Align.LEFT, Drawing.INK, "revenue");
        List<BigDecimal> all = new ArrayList<>();
        roi.channels().forEach(channel -> {
            all.add(channel.result().spend());
            all.add(channel.result().revenue());
        });
        Scale scale = Scale.of(all);
        double y = 26;
        for (ChannelReturn channel : roi.channels()) {
            BigDecimal spend = channel.result().spend();
            BigDecimal revenue = channel.result().revenue();
            drawing.text(
                    0, y + BAR + 4, Align.LEFT, Drawing.INK, channel.channel().label());
            bar(drawing, scale, y, spend, LIGHT, Numbers.money(spend, roi.currency()));
            bar(drawing, scale, y + BAR + 1, revenue, DARK, Numbers.money(revenue, roi.currency()));
            y += 2 * BAR + 11;
        }
        return drawing.chart("Spend and revenue by channel", (int) y);
    }

    private static void bar(Drawing drawing, Scale scale, double y, BigDecimal value, String colour, String label) {
        double room = Chart.WIDTH - LABEL_WIDTH - VALUE_WIDTH;
        double zero = LABEL_WIDTH + scale.position(BigDecimal.ZERO) * room;
        double end = LABEL_WIDTH + scale.position(value) * room;
        drawing.box(Math.min(zero, end), y, Math.abs(end - zero), BAR, colour);
        drawing.text(Math.max(zero, end) + 5, y + BAR - 4, Align.LEFT, Drawing.INK, label);
    }

    private static void legend(Drawing drawing, boolean withAnomalies) {
        drawing.box(LEFT, 8, 10, 10, LIGHT);
        drawing.text(LEFT + 15, 17, Align.LEFT, Drawing.INK, "per day");
        drawing.path(List.of(new Point(LEFT + 95, 13), new Point(LEFT + 117, 13)), DARK, 2);
        drawing.text(LEFT + 122, 17, Align.LEFT, Drawing.INK, "7-day average");
        if (withAnomalies) {
            drawing.dot(new Point(LEFT + 272, 13), WARM);
            drawing.text(LEFT + 282, 17, Align.LEFT, Drawing.INK, "anomaly");
        }
    }

    private static void axis(Drawing drawing, Scale scale) {
        for (BigDecimal tick : scale.ticks()) {
            double y = height(scale, tick);
            drawing.path(
                    List.of(new Point(LEFT, y), new Point(RIGHT, y)),
                    tick.signum() == 0 ? Drawing.PALE_INK : Drawing.RULE,
                    tick.signum() == 0 ? 1 : 0.6);
            drawing.text(LEFT - 6, y + 4, Align.RIGHT, Drawing.PALE_INK, Numbers.count(tick));
        }
    }

    private static void dayLabels(Drawing drawing, List<TrendDay> days, double slot) {
        int every = Math.max(1, (int) Math.ceil((double) days.size() / DAY_LABELS));
        for (int i = 0; i < days.size(); i += every) {
            double middle = LEFT + slot * (i + 0.5);
            String day = Dates.mark(days.get(i).day());
            drawing.text(middle, DAYS_HEIGHT - 8.0, Align.CENTER, Drawing.PALE_INK, day);
        }
    }

    private static double height(Scale scale, BigDecimal value) {
        return BOTTOM - scale.position(value) * (BOTTOM - TOP);
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
