package com.dryjets.local.sandbox.exchange;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Serves euro reference rates in the format, and under the file names, of the European Central Bank: the last working
 * day, the last 90 days, and a history. Every working day has the rates that were published for 28 June 2024, so that
 * money of a local run can be converted whenever it runs.
 */
public final class ReferenceRates {

    private static final String RATES = "2024-06-28.properties";
    private static final String FILE = "eurofxref-";

    /** As old as the oldest metrics that the platform accepts, and a little more. */
    private static final int HISTORY_DAYS = 800;

    private static final int RECENT_DAYS = 90;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int NOT_MODIFIED = 304;

    private static final String ENVELOPE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" \
            xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
            \t<gesmes:subject>Reference rates</gesmes:subject>
            \t<gesmes:Sender>
            \t\t<gesmes:name>European Central Bank</gesmes:name>
            \t</gesmes:Sender>
            \t<Cube>
            %s\t</Cube>
            </gesmes:Envelope>
            """;

    private final Clock clock;
    private final String day;

    public ReferenceRates(Clock clock) {
        this.clock = clock;
        this.day = "\t\t<Cube time=\"%s\">\n" + cubes() + "\t\t</Cube>\n";
    }

    /** Adds the files under /ecb. */
    public void mount(Router router) {
        router.get("/ecb/" + FILE + "daily.xml").handler(context -> answer(context, 1));
        router.get("/ecb/" + FILE + "hist-90d.xml").handler(context -> answer(context, RECENT_DAYS));
        router.get("/ecb/" + FILE + "hist.xml").handler(context -> answer(context, HISTORY_DAYS));
    }

    private void answer(RoutingContext context, int days) {
        LocalDate last = lastWorkingDay();
        String etag = "\"%s-%d\"".formatted(last, days);
        if (etag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            context.response().setStatusCode(NOT_MODIFIED).end();
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/xml")
                .putHeader(HttpHeaders.ETAG, etag)
                .end(ENVELOPE.formatted(
                        workingDays(last, days).map(day::formatted).collect(Collectors.joining())));
    }

    private LocalDate lastWorkingDay() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Stream.iterate(today, date -> date.minusDays(1))
                .filter(date -> !WEEKEND.contains(date.getDayOfWeek()))
                .findFirst()
                .orElseThrow();
    }

    /** Newest first. */
    private static Stream<LocalDate> workingDays(LocalDate last, int days) {
        return last.minusDays(days - 1L)
                .datesUntil(last.plusDays(1))
                .sorted(Comparator.reverseOrder())
                .filter(date -> !WEEKEND.contains(date.getDayOfWeek()));
    }

    private static String cubes() {
        return new TreeMap<>(rates())
                .entrySet().stream()
                        .map(rate ->
                                "\t\t\t<Cube currency=\"%s\" rate=\"%s\"/>\n".formatted(rate.getKey(), rate.getValue()))
                        .collect(Collectors.joining());
    }

    private static Properties rates() {
        try (InputStream file = ReferenceRates.class.getResourceAsStream(RATES)) {
            Properties rates = new Properties();
            rates.load(file);
            return rates;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
