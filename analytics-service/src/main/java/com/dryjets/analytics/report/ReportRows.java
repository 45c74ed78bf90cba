package com.dryjets.analytics.report;

import com.dryjets.analytics.dashboard.RoiView.Return;
import com.dryjets.analytics.report.model.Explanations;
import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.model.Report.Detail;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A report as the rows of one table. A column that a section doesn't use is null. */
final class ReportRows {

    static final List<String> COLUMNS =
            List.of("section", "day", "channel", "name", "value", "previous", "change", "difference", "text");

    private final List<List<Object>> rows = new ArrayList<>();

    private ReportRows() {}

    static List<List<Object>> of(Report report) {
        ReportRows rows = new ReportRows();
        rows.about(report);
        rows.metrics(report);
        if (report.detail() != null) {
            rows.detail(report.detail(), report.roi().currency());
        }
        if (report.words() != null) {
            rows.text("words", "engine", report.words().engine());
            rows.text("words", "summary", report.words().summary());
            report.words().insights().forEach(insight -> rows.text("words", "insight", insight));
            report.words().nextSteps().forEach(step -> rows.text("words", "nextStep", step));
        }
        return rows.rows;
    }

    private void about(Report report) {
        text("report", "title", report.title());
        text("report", "generatedAt", report.generatedAt().toString());
        text("report", "from", report.period().from().toString());
        text("report", "to", report.period().to().toString());
        text("report", "timeZone", report.period().timeZone());
        text("campaign", "id", report.campaign().id().toString());
        text("campaign", "name", report.campaign().name());
        text("campaign", "status", report.campaign().status());
        text("campaign", "currency", report.roi().currency());
    }

    private void metrics(Report report) {
        report.kpis()
                .forEach(kpi -> add(
                        "kpis",
                        null,
                        null,
                        kpi.name(),
                        kpi.value(),
                        kpi.previous(),
                        kpi.change(),
                        kpi.difference(),
                        kpi.comparison().name()));
        report.channels()
                .forEach(channel -> channel.totals()
                        .forEach((metric, value) ->
                                number("channels", null, channel.channel().name(), name(metric), value)));
        money(null, report.roi().total());
        report.roi().channels().forEach(channel -> money(channel.channel().name(), channel.result()));
        report.comparison()
                .forEach(rank -> add(
                        "comparison",
                        null,
                        rank.channel().name(),
                        "score",
                        rank.score(),
                        null,
                        null,
                        null,
                        Explanations.of(rank)));
    }

    private void detail(Detail detail, @Nullable String currency) {
        detail.days()
                .forEach(day -> day.totals()
                        .forEach((metric, value) -> number("days", day.day().toString(), null, name(metric), value)));
        detail.metricTrends()
                .forEach(trend -> add(
                        "trends",
                        null,
                        null,
                        name(trend.metric()),
                        trend.total(),
                        null,
                        trend.changePerDay(),
                        null,
                        trend.direction().name()));
        detail.anomalies()
                .forEach(anomaly -> add(
                        "anomalies",
                        anomaly.day().toString(),
                        null,
                        name(anomaly.metric()),
                        anomaly.value(),
                        anomaly.expected(),
                        null,
                        null,
                        Explanations.of(anomaly, currency)));
        detail.topDays().forEach(day -> {
            number("topDays", day.day().toString(), null, "revenue", day.revenue());
            number("topDays", day.day().toString(), null, "conversions", day.conversions());
            number("topDays", day.day().toString(), null, "clicks", day.clicks());
        });
        detail.recommendations().forEach(recommendation -> text("recommendations", null, recommendation));
    }

    private void money(@Nullable String channel, Return money) {
        number("roi", null, channel, "spend", money.spend());
        number("roi", null, channel, "revenue", money.revenue());
        number("roi", null, channel, "profit", money.profit());
        number("roi", null, channel, "roi", money.roi());
        number("roi", null, channel, "roas", money.roas());
        number("roi", null, channel, "cpa", money.cpa());
    }

    private void text(String section, @Nullable String name, @Nullable String text) {
        add(section, null, null, name, null, null, null, null, text);
    }

    private void number(
            String section, @Nullable String day, @Nullable String channel, String name, @Nullable BigDecimal value) {
        add(section, day, channel, name, value, null, null, null, null);
    }

    private void add(@Nullable Object... cells) {
        rows.add(Arrays.asList(cells));
    }

    private static String name(Metric metric) {
        return metric.name().toLowerCase(Locale.ROOT);
    }
}
