package com.dryjets.analytics.exchange.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class FeedRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    @Test
    void readsTheSmallestFileThatLeavesNoGap() {
        assertThat(FeedRules.file(Optional.empty(), TODAY)).isEqualTo("eurofxref-hist.xml");
        assertThat(FeedRules.file(Optional.of(TODAY.minusDays(200)), TODAY)).isEqualTo("eurofxref-hist.xml");
        assertThat(FeedRules.file(Optional.of(TODAY.minusDays(80)), TODAY)).isEqualTo("eurofxref-hist-90d.xml");
        // A weekend, or a working day that was missed.
        assertThat(FeedRules.file(Optional.of(TODAY.minusDays(3)), TODAY)).isEqualTo("eurofxref-hist-90d.xml");
        assertThat(FeedRules.file(Optional.of(TODAY.minusDays(1)), TODAY)).isEqualTo("eurofxref-daily.xml");
        assertThat(FeedRules.file(Optional.of(TODAY), TODAY)).isEqualTo("eurofxref-daily.xml");
    }

    @Test
    void tellsFaultsApartWithoutTheirDetails() {
        Throwable refused = new IllegalStateException(new ConnectException("Connection refused: rates.internal:8443"));
        Throwable slow = new UncheckedIOException(new SocketTimeoutException("Read timed out"));

        assertThat(FeedFault.of(refused)).isEqualTo(FeedFault.UNREACHABLE);
        assertThat(FeedFault.of(slow)).isEqualTo(FeedFault.TIMED_OUT);
        assertThat(FeedFault.of(new TimeoutException())).isEqualTo(FeedFault.TIMED_OUT);
        assertThat(FeedFault.of(new CompletionException(new InvalidFeed("has no day"))))
                .isEqualTo(FeedFault.INVALID);
    }

    @Test
    void givesTheReasonOfTheFirstCauseInOneShortLine() {
        Throwable failure = new IllegalStateException("Request failed", new IOException("Connection refused\nat x"));

        assertThat(FeedRules.reason(failure, 300)).isEqualTo("Connection refused");
        assertThat(FeedRules.reason(failure, 10)).isEqualTo("Connection");
        assertThat(FeedRules.reason(new IOException(), 300)).isEqualTo("IOException");
    }
}
