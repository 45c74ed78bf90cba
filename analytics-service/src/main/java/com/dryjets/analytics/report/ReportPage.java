package com.dryjets.analytics.report;

import com.dryjets.analytics.dashboard.ChannelView;
import com.dryjets.analytics.dashboard.RoiView.ChannelReturn;
import com.dryjets.analytics.dashboard.RoiView.Return;
import com.dryjets.analytics.figures.PeriodRules.KeyFigure;
import com.dryjets.analytics.report.Report.Detail;
import com.dryjets.analytics.report.Report.Words;
import com.dryjets.analytics.trend.TrendDay;
import com.dryjets.common.marketing.Metric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report laid out for a page: everything in words, bars as parts of a hundred. */
public record ReportPage(String title, String about, List<Section> sections) {

    private static final Set<String> RATIOS =
            Set.of("ctr", "engagementRate", "emailCtr", "openRate", "conversionRate", "roi");
    private static final Set<String> MONEY = Set.of("revenue", "spend");
    private static final String NOTHING = "–";

    /** A part of the page; what it does not have is empty. */
    public record Section(
            String heading, List<String> sentences, List<String> headers, List<Row> rows, List<Bar> bars) {}

    /** A row of a table: its head and its numbers. */
    public record Row(String head, List<String> cells) {}

    /** A bar of a chart, with the number that it stands for. */
    public record Bar(String label, String value, int percent) {}

    static ReportPage of(Report report) {
        List<Section> sections = new ArrayList<>();
        Words words = report.words();
        if (words != null) {
            sections.add(text("In short", List.of(words.summary())));
            sections.add(text("Insights", words.insights()));
            sections.add(text("Next steps", words.nextSteps()));
        }
        sections.add(keyFigures(report));
        sections.add(bars("Clicks by channel", report.channels(), Metric.CLICKS));
        sections.add(money(report));
        sections.add(new Section(
                "Channel comparison",
                List.of(),
                List.of("Channel", "Rank", "Score", "Why"),
                report.comparison().stream()
                        .map(rank -> new Row(
                                rank.channel().name(),
                                List.of(
                                        String.valueOf(rank.rank()),
                                        shown(rank.score(), Numbers::count),
                                        rank.explanation())))
                        .toList(),
                List.of()));
        if (report.detail() != null) {
            detail(report, report.detail()).forEach(sections::add);
        }
        String about = "%s to %s (%s). Channels: %s. Made %s."
                .formatted(
                        report.period().from(),
                        report.period().to(),
                        report.period().timeZone(),
                        String.join(
                                ", ",
                                report.channelFilter().stream().map(Enum::name).toList()),
                        report.generatedAt());
        return new ReportPage(report.title(), about, sections);
    }

    private static Stream<Section> detail(Report report, Detail detail) {
        return Stream.of(
                columns("Clicks by day", detail.days(), Metric.CLICKS),
                new Section(
                        "Best days",
                        List.of(),
                        List.of("Day", "Revenue", "Conversions", "Clicks"),
                        detail.topDays().stream()
                                .map(day -> new Row(
                                        day.day().toString(),
                                        List.of(
                                                Numbers.money(
                                                        day.revenue(),
                                                        report.roi().currency()),
                                                Numbers.count(day.conversions()),
                                                Numbers.count(day.clicks()))))
                                .toList(),
                        List.of()),
                text(
                        "What stands out",
                        detail.anomalies().stream()
                                .map(anomaly -> anomaly.reason() + ".")
                                .toList()),
                text("Recommendations", detail.recommendations()));
    }

    private static Section keyFigures(Report report) {
        return new Section(
                "Key figures",
                List.of("Changes are against the %d days before."
                        .formatted(report.period().days())),
                List.of("Figure", "Value", "Before", "Change"),
                report.keyFigures().stream()
                        .filter(figure -> figure.value() != null)
                        .map(figure -> new Row(
                                label(figure.name()),
                                List.of(
                                        shown(figure.value(), format(figure, report)),
                                        shown(figure.previous(), format(figure, report)),
                                        shown(figure.change(), ReportPage::change))))
                        .toList(),
                List.of());
    }

    private static Section money(Report report) {
        List<Row> rows = new ArrayList<>();
        for (ChannelReturn channel : report.roi().channels()) {
            rows.add(money(channel.channel().name(), channel.figures(), report));
        }
        rows.add(money("All", report.roi().total(), report));
        return new Section(
                "Return on investment",
                List.of("From recorded spend and revenue."),
                List.of("Channel", "Spend", "Revenue", "ROI", "Cost per conversion"),
                rows,
                List.of());
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

    private static Section bars(String heading, List<ChannelView> channels, Metric metric) {
        BigDecimal most = most(channels.stream().map(channel -> value(channel, metric)));
        return new Section(
                heading,
                List.of(),
                List.of(),
                List.of(),
                channels.stream()
                        .map(channel -> bar(channel.channel().name(), value(channel, metric), most))
                        .toList());
    }

    private static Section columns(String heading, List<TrendDay> days, Metric metric) {
        BigDecimal most = most(days.stream().map(day -> day.totals().getOrDefault(metric, BigDecimal.ZERO)));
        return new Section(
                heading,
                List.of(),
                List.of(),
                List.of(),
                days.stream()
                        .map(day -> bar(
                                day.day() + (day.partial() ? " (not over)" : ""),
                                day.totals().getOrDefault(metric, BigDecimal.ZERO),
                                most))
                        .toList());
    }

    private static BigDecimal value(ChannelView channel, Metric metric) {
        return channel.totals().getOrDefault(metric, BigDecimal.ZERO);
    }

    private static BigDecimal most(Stream<BigDecimal> values) {
        return values.reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static Bar bar(String label, BigDecimal value, BigDecimal most) {
        int percent = most.signum() == 0 || value.signum() < 0
                ? 0
                : value.movePointRight(2).divide(most, 0, RoundingMode.HALF_UP).intValue();
        return new Bar(label, Numbers.count(value), percent);
    }

    private static Section text(String heading, List<String> sentences) {
        return new Section(heading, sentences, List.of(), List.of(), List.of());
    }

    private static Function<BigDecimal, String> format(KeyFigure figure, Report report) {
        if (RATIOS.contains(figure.name())) {
            return Numbers::percent;
        }
        return MONEY.contains(figure.name())
                ? value -> Numbers.money(value, report.roi().currency())
                : Numbers::count;
    }

    private static String change(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "") + Numbers.percent(change);
    }

    private static String shown(@Nullable BigDecimal value, Function<BigDecimal, String> format) {
        return value == null ? NOTHING : format.apply(value);
    }

    /** conversionRate becomes Conversion rate, ctr CTR. */
    private static String label(String name) {
        if (Set.of("ctr", "roi", "roas").contains(name)) {
            return name.toUpperCase(Locale.ROOT);
        }
        if (name.equals("emailCtr")) {
            return "Email CTR";
        }
        String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
