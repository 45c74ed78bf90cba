package com.dryjets.analytics.report.page;

import com.dryjets.analytics.dashboard.ChannelView;
import com.dryjets.analytics.dashboard.RoiView.ChannelReturn;
import com.dryjets.analytics.dashboard.RoiView.Return;
import com.dryjets.analytics.figures.PeriodRules.KeyFigure;
import com.dryjets.analytics.figures.PeriodRules.Period;
import com.dryjets.analytics.report.Report;
import com.dryjets.analytics.report.Report.Detail;
import com.dryjets.analytics.report.Report.Words;
import com.dryjets.analytics.trend.TrendDay;
import com.dryjets.analytics.wording.Dates;
import com.dryjets.analytics.wording.Names;
import com.dryjets.analytics.wording.Numbers;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
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
 * A report laid out for a page: everything in words and drawings.
 *
 * @param kind what report it is
 * @param subject what people named it is about, in any script
 * @param about which days and channels it is of
 * @param made when and by whom
 */
public record ReportPage(String kind, String subject, String about, String made, List<Section> sections) {

    private static final String NOTHING = "–";

    /** A part of the page; what it does not have is empty. */
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

        /** Whether there is nothing to show. */
        public boolean isBare() {
            return sentences.isEmpty() && rows.isEmpty() && chart == null;
        }

        Stream<String> texts() {
            Stream<String> drawn = Stream.ofNullable(chart).map(Chart::label);
            Stream<String> told = rows.stream().map(row -> row.head() + ": " + in(headers, row.cells()));
            return Stream.of(Stream.of("## " + heading), sentences.stream(), drawn, told)
                    .flatMap(text -> text);
        }

        private static String in(List<String> headers, List<String> cells) {
            return IntStream.range(0, cells.size())
                    .mapToObj(i -> headers.get(i + 1) + " " + cells.get(i))
                    .collect(Collectors.joining(", "));
        }
    }

    /** A row of a table: its head and its numbers. */
    public record Row(String head, List<String> cells) {}

    public String title() {
        return kind + ": " + subject;
    }

    /** Which way the subject runs: as its first letter does. */
    public String direction() {
        return new Bidi(subject, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "ltr" : "rtl";
    }

    /** All that the page says of the campaign, line by line. */
    public String text() {
        return Stream.concat(Stream.of(title(), about), sections.stream().flatMap(Section::texts))
                .collect(Collectors.joining("\n"));
    }

    /** The page of a report. */
    public static ReportPage of(Report report) {
        List<Section> sections = new ArrayList<>();
        Words words = report.words();
        if (words != null) {
            sections.add(Section.text("In short", List.of(words.summary())));
            sections.add(Section.text("Insights", words.insights()));
            sections.add(Section.text("Next steps", words.nextSteps()));
        }
        sections.add(keyFigures(report));
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
                                        rank.explanation())))
                        .toList()));
        if (report.detail() != null) {
            detail(report, report.detail()).forEach(sections::add);
        }
        return new ReportPage(report.type().title(), report.subject(), about(report), made(report), sections);
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

    private static String made(Report report) {
        ZoneId zone = ZoneId.of(report.period().timeZone());
        return "Made on %s.%s"
                .formatted(
                        Dates.moment(report.generatedAt(), zone),
                        report.words() == null ? "" : writtenBy(report.words()));
    }

    private static String writtenBy(Words words) {
        return words.engine().equals(Report.BUILT_IN)
                ? " The words were made from the figures by fixed rules."
                : " The words were written by %s and checked against the figures."
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
                        "What stands out",
                        detail.anomalies().stream()
                                .map(anomaly -> anomaly.reason() + ".")
                                .toList()),
                Section.text("Recommendations", detail.recommendations()),
                everyDay(report, detail.days()));
    }

    private static Section everyDay(Report report, List<TrendDay> days) {
        List<Metric> metrics =
                List.of(Metric.IMPRESSIONS, Metric.CLICKS, Metric.CONVERSIONS, Metric.REVENUE, Metric.SPEND);
        return Section.table(
                "Day by day",
                Stream.concat(Stream.of("Day"), metrics.stream().map(Names::title))
                        .toList(),
                days.stream()
                        .map(day -> new Row(
                                Dates.cell(day.day()) + (day.partial() ? " (not over)" : ""),
                                metrics.stream()
                                        .map(metric -> shown(
                                                day.totals().get(metric),
                                                value -> Names.value(
                                                        metric,
                                                        value,
                                                        report.roi().currency())))
                                        .toList()))
                        .toList());
    }

    private static Section keyFigures(Report report) {
        return new Section(
                "Key figures",
                List.of("Changes are against %s."
                        .formatted(Dates.before(report.period().days()))),
                null,
                List.of("Figure", "Value", "Before", "Change"),
                report.keyFigures().stream()
                        .filter(figure -> figure.value() != null)
                        .map(figure -> new Row(
                                Names.title(figure.name()),
                                List.of(
                                        shown(figure.value(), format(figure, report)),
                                        shown(figure.previous(), format(figure, report)),
                                        shown(figure.change(), ReportPage::change))))
                        .toList());
    }

    private static Section money(Report report) {
        List<Row> rows = new ArrayList<>();
        for (ChannelReturn channel : report.roi().channels()) {
            rows.add(money(channel.channel().label(), channel.figures(), report));
        }
        rows.add(money("All", report.roi().total(), report));
        return new Section(
                "Return on spend",
                List.of("From recorded spend and revenue."),
                report.roi().channels().isEmpty() ? null : Charts.money(report.roi()),
                List.of("Channel", "Spend", "Revenue", "Return on spend", "Cost of a conversion"),
                rows);
    }

    private static Row money(String head, Return figures, Report report) {
        String currency = report.roi().currency();
        return new Row(
                head,
                List.of(
                        Numbers.money(figures.spend(), currency),
                        Numbers.money(figures.revenue(), currency),
                        shown(figures.roi(), Numbers::percent),
                        shown(figures.cpa(), cpa -> Numbers.money(cpa, currency))));
    }

    private static Section byChannel(List<ChannelView> channels) {
        Map<Channel, BigDecimal> clicks = new EnumMap<>(Channel.class);
        channels.forEach(channel ->
                clicks.put(channel.channel(), channel.totals().getOrDefault(Metric.CLICKS, BigDecimal.ZERO)));
        return clicks.isEmpty()
                ? Section.text("Clicks by channel", List.of())
                : Section.chart("Clicks by channel", Charts.channels(clicks, Metric.CLICKS));
    }

    private static Function<BigDecimal, String> format(KeyFigure figure, Report report) {
        return value -> Names.value(figure.name(), value, report.roi().currency());
    }

    private static String change(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "") + Numbers.percent(change);
    }

    private static String shown(@Nullable BigDecimal value, Function<BigDecimal, String> format) {
        return value == null ? NOTHING : format.apply(value);
    }
}
