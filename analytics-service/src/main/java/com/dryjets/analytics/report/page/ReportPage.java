package com.dryjets.analytics.report.page;

import com.dryjets.analytics.dashboard.ChannelView;
import com.dryjets.analytics.dashboard.RoiView.ChannelReturn;
import com.dryjets.analytics.dashboard.RoiView.Return;
import com.dryjets.analytics.report.model.Dates;
import com.dryjets.analytics.report.model.Explanations;
import com.dryjets.analytics.report.model.MetricNames;
import com.dryjets.analytics.report.model.Numbers;
import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.model.Report.Detail;
import com.dryjets.analytics.report.model.Report.Words;
import com.dryjets.analytics.rollup.Kpi;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.analytics.trend.TrendDay;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.value.TimeZones;
import java.math.BigDecimal;
import java.text.Bidi;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report laid out as a page of texts, tables and charts.
 *
 * @param kind the type of report
 * @param subject the name of the campaign, in any script
 * @param about the days and channels it covers
 * @param origin when it was created, and how its text was written
 */
public record ReportPage(String kind, String subject, String about, String origin, List<Section> sections) {

    private static final String NO_VALUE = "–";
    private static final int MAX_UNDIVIDED_ROWS = 20;

    /** A section of the page; parts that it doesn't have are empty. */
    public record Section(
            String heading,
            List<String> sentences,
            @Nullable Chart chart,
            List<String> headers,
            List<Row> rows) {

        static Section text(String heading, List<String> sentences) {
            return new Section(heading, sentences, null, List.of(), List.of());
        }

        static Section chart(String heading, Chart chart) {
            return new Section(heading, List.of(), chart, List.of(), List.of());
        }

        static Section table(String heading, List<String> headers, List<Row> rows) {
            return new Section(heading, List.of(), null, headers, rows);
        }

        /** Returns whether the section fits on a page, so that it is not divided between two. */
        public boolean isShort() {
            return rows.size() <= MAX_UNDIVIDED_ROWS;
        }

        /** Returns whether the section has no content. */
        public boolean isEmpty() {
            return sentences.isEmpty() && rows.isEmpty() && chart == null;
        }

        Stream<String> texts() {
            Stream<String> charts = Stream.ofNullable(chart).map(Chart::label);
            Stream<String> table = rows.stream().map(row -> row.head() + ": " + in(headers, row.cells()));
            return Stream.of(Stream.of("## " + heading), sentences.stream(), charts, table)
                    .flatMap(text -> text);
        }

        private static String in(List<String> headers, List<String> cells) {
            return IntStream.range(0, cells.size())
                    .mapToObj(i -> headers.get(i + 1) + " " + cells.get(i))
                    .collect(Collectors.joining(", "));
        }
    }

    /** A table row: its header and its cells. */
    public record Row(String head, List<String> cells) {}

    public String title() {
        return kind + ": " + subject;
    }

    /** The fonts of the page, as the value of CSS's font-family. */
    public String fonts() {
        return Fonts.families();
    }

    /** The text direction of the subject, which is that of its first letter. */
    public String direction() {
        return new Bidi(subject, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "ltr" : "rtl";
    }

    /** Everything that the page says about the campaign, as plain text. */
    public String text() {
        return Stream.concat(Stream.of(title(), about), sections.stream().flatMap(Section::texts))
                .collect(Collectors.joining("\n"));
    }

    /** Lays out a report. */
    public static ReportPage of(Report report) {
        List<Section> sections = new ArrayList<>();
        Words words = report.words();
        if (words != null) {
            sections.add(Section.text("Summary", List.of(words.summary())));
            sections.add(Section.text("Insights", words.insights()));
            sections.add(Section.text("Next steps", words.nextSteps()));
        }
        sections.add(kpis(report));
        sections.add(byChannel(report.channels()));
        sections.add(money(report));
        sections.add(Section.table(
                "Channel comparison",
                List.of("Channel", "Rank", "Score of 100", "Why"),
                report.comparison().stream()
                        .map(rank -> new Row(
                                rank.channel().label(),
                                List.of(
                                        String.valueOf(rank.rank()),
                                        shown(rank.score(), Numbers::points),
                                        Explanations.of(rank))))
                        .toList()));
        if (report.detail() != null) {
            detail(report, report.detail()).forEach(sections::add);
        }
        return new ReportPage(report.type().title(), report.subject(), about(report), origin(report), sections);
    }

    private static String about(Report report) {
        Period period = report.period();
        Set<Channel> channels = report.channelFilter();
        return "%s (%s). %s."
                .formatted(
                        Dates.range(period.from(), period.to()),
                        period.timeZone(),
                        channels.size() == Channel.values().length
                                ? "All channels"
                                : channels.stream()
                                        .map(Channel::label)
                                        .collect(Collectors.joining(", ", "Channels: ", "")));
    }

    private static String origin(Report report) {
        ZoneId zone = TimeZones.orUtc(report.period().timeZone());
        return "Created on %s.%s"
                .formatted(
                        Dates.moment(report.generatedAt(), zone),
                        report.words() == null ? "" : writtenBy(report.words()));
    }

    private static String writtenBy(Words words) {
        return words.engine().equals(Report.BUILT_IN)
                ? " Text written by built-in rules."
                : " Text written by %s and checked against the metrics."
                        .formatted(words.engine().substring(0, 1).toUpperCase(Locale.ROOT)
                                + words.engine().substring(1));
    }

    private static Stream<Section> detail(Report report, Detail detail) {
        return Stream.of(
                Section.chart("Clicks by day", Charts.days(report, detail, Metric.CLICKS)),
                Section.chart("Revenue by day", Charts.days(report, detail, Metric.REVENUE)),
                Section.table(
                        "Best days",
                        List.of("Day", "Revenue", "Conversions", "Clicks"),
                        detail.topDays().stream()
                                .map(day -> new Row(
                                        Dates.cell(day.day()),
                                        List.of(
                                                Numbers.money(
                                                        day.revenue(),
                                                        report.roi().currency()),
                                                Numbers.count(day.conversions()),
                                                Numbers.count(day.clicks()))))
                                .toList()),
                Section.text(
                        "Anomalies",
                        detail.anomalies().stream()
                                .map(anomaly ->
                                        Explanations.of(anomaly, report.roi().currency()))
                                .toList()),
                Section.text("Recommendations", detail.recommendations()),
                everyDay(report, detail.days()));
    }

    private static Section everyDay(Report report, List<TrendDay> days) {
        List<Metric> metrics =
                List.of(Metric.IMPRESSIONS, Metric.CLICKS, Metric.CONVERSIONS, Metric.REVENUE, Metric.SPEND);
        return Section.table(
                "Day by day",
                Stream.concat(Stream.of("Day"), metrics.stream().map(MetricNames::title))
                        .toList(),
                days.stream()
                        .map(day -> new Row(
                                Dates.cell(day.day()) + (day.partial() ? " (so far)" : ""),
                                metrics.stream()
                                        .map(metric -> shown(
                                                day.totals().get(metric),
                                                value -> MetricNames.value(
                                                        metric,
                                                        value,
                                                        report.roi().currency())))
                                        .toList()))
                        .toList());
    }

    private static Section kpis(Report report) {
        return new Section(
                "KPIs",
                List.of(compared(report)),
                null,
                List.of("Metric", "Value", "Before", "Change"),
                report.kpis().stream()
                        .filter(kpi -> kpi.value() != null)
                        .map(kpi -> new Row(
                                MetricNames.title(kpi.name()),
                                List.of(
                                        shown(kpi.value(), format(kpi, report)),
                                        shown(kpi.previous(), format(kpi, report)),
                                        kpi.difference() == null
                                                ? shown(kpi.change(), ReportPage::change)
                                                : Numbers.difference(kpi.difference()))))
                        .toList());
    }

    private static String compared(Report report) {
        long days = report.period().days();
        String compared = "Changes compare with %s.".formatted(Dates.before(days));
        return report.previousDays() == 0 || report.previousDays() == days
                ? compared
                : "%s There are records for only %d of them, so totals are not compared."
                        .formatted(compared, report.previousDays());
    }

    private static Section money(Report report) {
        List<Row> rows = new ArrayList<>();
        for (ChannelReturn channel : report.roi().channels()) {
            rows.add(money(channel.channel().label(), channel.result(), report));
        }
        rows.add(money("All channels", report.roi().total(), report));
        return new Section(
                "Return on investment",
                List.of("From recorded spend and revenue."),
                report.roi().channels().isEmpty() ? null : Charts.money(report.roi()),
                List.of("Channel", "Spend", "Revenue", "ROI", "Cost per conversion"),
                rows);
    }

    private static Row money(String head, Return money, Report report) {
        String currency = report.roi().currency();
        return new Row(
                head,
                List.of(
                        Numbers.money(money.spend(), currency),
                        Numbers.money(money.revenue(), currency),
                        shown(money.roi(), Numbers::percent),
                        shown(money.cpa(), cpa -> Numbers.money(cpa, currency))));
    }

    private static Section byChannel(List<ChannelView> channels) {
        Map<Channel, BigDecimal> clicks = new EnumMap<>(Channel.class);
        channels.forEach(channel ->
                clicks.put(channel.channel(), channel.totals().getOrDefault(Metric.CLICKS, BigDecimal.ZERO)));
        return clicks.isEmpty()
                ? Section.text("Clicks by channel", List.of())
                : Section.chart("Clicks by channel", Charts.channels(clicks, Metric.CLICKS));
    }

    private static Function<BigDecimal, String> format(Kpi kpi, Report report) {
        return value -> MetricNames.value(kpi.name(), value, report.roi().currency());
    }

    private static String change(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "") + Numbers.percent(change);
    }

    private static String shown(@Nullable BigDecimal value, Function<BigDecimal, String> format) {
        return value == null ? NO_VALUE : format.apply(value);
    }
}
