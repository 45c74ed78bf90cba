package com.dryjets.local.sandbox.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.local.sandbox.SandboxExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReferenceRatesTest {

    private static final Pattern DAY = Pattern.compile("<Cube time=\"([-0-9]+)\">");

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void servesTheLastWorkingDay() throws IOException, InterruptedException {
        String daily = get("eurofxref-daily.xml", "none").body();

        assertThat(days(daily)).hasSize(1).noneMatch(day -> day.getDayOfWeek().getValue() > 5);
        assertThat(daily).contains("<Cube currency=\"USD\" rate=\"1.0705\"/>", "currency=\"JPY\" rate=\"171.94\"");
    }

    @Test
    void servesHistoriesOfWorkingDaysNewestFirst() throws IOException, InterruptedException {
        List<LocalDate> recent = days(get("eurofxref-hist-90d.xml", "none").body());
        List<LocalDate> all = days(get("eurofxref-hist.xml", "none").body());

        assertThat(recent).hasSizeBetween(62, 66).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(all).startsWith(recent.toArray(LocalDate[]::new)).hasSizeGreaterThan(560);
    }

    @Test
    void answersNotModifiedForTheSameFile() throws IOException, InterruptedException {
        HttpResponse<String> first = get("eurofxref-daily.xml", "none");
        String etag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(get("eurofxref-daily.xml", etag).statusCode()).isEqualTo(304);
        assertThat(get("eurofxref-hist.xml", etag).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String file, String etag) throws IOException, InterruptedException {
        URI uri = URI.create(sandbox.url() + "/ecb/" + file);
        return http.send(
                HttpRequest.newBuilder(uri).header("If-None-Match", etag).build(), BodyHandlers.ofString());
    }

    private static List<LocalDate> days(String xml) {
        return DAY.matcher(xml)
                .results()
                .map((MatchResult match) -> LocalDate.parse(match.group(1)))
                .toList();
    }
}
