package com.dryjets.email.metrics;

import com.dryjets.email.file.CsvText;
import com.dryjets.email.metrics.OverTime.Point;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the report of an email as one CSV table: what a row is about, its name, and a column for each metric. */
final class ReportCsv {

    private static final List<String> METRICS = List.of(
            "recipients",
            "sent",
            "delivered",
            "delivery_confirmed",
            "bounces",
            "opens",
            "human_opens",
            "clicks",
            "human_clicks",
            "clickers",
            "human_clickers",
            "unsubscribes",
            "complaints",
            "conversions",
            "revenue");

    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private ReportCsv() {}

    static String of(EmailReport report) {
        ReportCsv csv = new ReportCsv();
        List<@Nullable Object> header = new ArrayList<>(List.of("about", "name"));
        header.addAll(METRICS);
        csv.rows.add(header);
        csv.total(report);
        report.metrics().variants().forEach(csv::variant);
        report.metrics().links().forEach(csv::link);
        report.domains().forEach(csv::domain);
        report.metrics().bounceReasons().forEach(csv::reason);
        ZoneId zone = ZoneId.of(report.overTime().timeZone());
        report.overTime().points().forEach(point -> csv.point(point, zone));
        return CsvText.MARK + CsvText.rows(csv.rows);
    }

    private void total(EmailReport report) {
        EmailMetrics all = report.metrics();
        row(
                "total",
                report.subject(),
                Map.ofEntries(
                        Map.entry("recipients", all.recipients()),
                        Map.entry("sent", all.sent()),
                        Map.entry("delivered", all.delivered()),
                        Map.entry("delivery_confirmed", all.confirmed()),
                        Map.entry("bounces", all.bounces()),
                        Map.entry("opens", all.opens()),
                        Map.entry("human_opens", all.humanOpens()),
                        Map.entry("clicks", all.clicks()),
                        Map.entry("human_clicks", all.humanClicks()),
                        Map.entry("clickers", all.clickers()),
                        Map.entry("human_clickers", all.humanClickers()),
                        Map.entry("unsubscribes", all.unsubscribes()),
                        Map.entry("complaints", all.complaints()),
                        Map.entry("conversions", all.conversions()),
                        Map.entry("revenue", all.revenue())));
    }

    private void variant(VariantMetrics variant) {
        row(
                "variant",
                variant.variant(),
                Map.ofEntries(
                        Map.entry("recipients", variant.recipients()),
                        Map.entry("sent", variant.sent()),
                        Map.entry("delivered", variant.delivered()),
                        Map.entry("delivery_confirmed", variant.confirmed()),
                        Map.entry("bounces", variant.bounces()),
                        Map.entry("opens", variant.opens()),
                        Map.entry("human_opens", variant.humanOpens()),
                        Map.entry("clicks", variant.clicks()),
                        Map.entry("human_clicks", variant.humanClicks()),
                        Map.entry("clickers", variant.clickers()),
                        Map.entry("human_clickers", variant.humanClickers()),
                        Map.entry("unsubscribes", variant.unsubscribes()),
                        Map.entry("complaints", variant.complaints()),
                        Map.entry("conversions", variant.conversions()),
                        Map.entry("revenue", variant.revenue())));
    }

    private void link(LinkClicks link) {
        row("link", link.url(), Map.of("clicks", link.clicks(), "human_clicks", link.humanClicks()));
    }

    private void domain(DomainMetrics domain) {
        row(
                "domain",
                domain.domain() == null ? "(other)" : domain.domain(),
                Map.ofEntries(
                        Map.entry("recipients", domain.recipients()),
                        Map.entry("sent", domain.sent()),
                        Map.entry("delivered", domain.delivered()),
                        Map.entry("delivery_confirmed", domain.confirmed()),
                        Map.entry("bounces", domain.bounces()),
                        Map.entry("opens", domain.opens()),
                        Map.entry("human_opens", domain.humanOpens()),
                        Map.entry("clicks", domain.clicks()),
                        Map.entry("human_clicks", domain.humanClicks()),
                        Map.entry("unsubscribes", domain.unsubscribes()),
                        Map.entry("complaints", domain.complaints()),
                        Map.entry("conversions", domain.conversions()),
                        Map.entry("revenue", domain.revenue())));
    }

    private void reason(ReasonBounces reason) {
        row("bounce_reason", reason.reason().name(), Map.of("bounces", reason.bounces()));
    }

    private void point(Point point, ZoneId zone) {
        String start =
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(point.start().atZone(zone));
        row(
                "time",
                start,
                Map.ofEntries(
                        Map.entry("sent", point.sent()),
                        Map.entry("bounces", point.bounces()),
                        Map.entry("opens", point.opens()),
                        Map.entry("human_opens", point.humanOpens()),
                        Map.entry("clicks", point.clicks()),
                        Map.entry("human_clicks", point.humanClicks()),
                        Map.entry("unsubscribes", point.unsubscribes()),
                        Map.entry("complaints", point.complaints()),
                        Map.entry("conversions", point.conversions()),
                        Map.entry("revenue", point.revenue())));
    }

    /** Adds a row; metrics that its kind does not have stay empty. */
    private void row(String about, @Nullable String name, Map<String, ? extends Number> values) {
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(about, name));
        METRICS.forEach(metric -> row.add(values.get(metric)));
        rows.add(row);
    }
}
