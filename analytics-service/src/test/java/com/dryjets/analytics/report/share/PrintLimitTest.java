package com.dryjets.analytics.report.share;

import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.analytics.report.ReportFixtures;
import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.model.ReportType;
import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrintLimitTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final Report report = ReportFixtures.report(ReportType.SUMMARY);
    private final CountDownLatch paper = new CountDownLatch(1);
    private final AtomicInteger started = new AtomicInteger();
    private final PrintLimit limit = new PrintLimit(this::print, 1);

    @AfterEach
    void endPrints() {
        paper.countDown();
    }

    @Test
    void readerWhoLeavesKeepsThePlaceUntilThePrintIsDone() {
        Cancellable reader = limit.pdf(report).subscribe().with(pdf -> {});
        await().until(() -> started.get() == 1);
        reader.cancel();

        assertThatThrownBy(() -> limit.pdf(report).await().atMost(TIMEOUT))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS));
        assertThat(started).hasValue(1);

        paper.countDown();
        await().ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(limit.pdf(report).await().atMost(TIMEOUT)).hasSize(3));
    }

    @Test
    void failedPrintGivesItsPlaceBack() {
        PrintLimit broken = new PrintLimit(
                unused -> {
                    throw new IllegalStateException("out of ink");
                },
                1);

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> broken.pdf(report).await().atMost(TIMEOUT)).hasMessage("out of ink");
        }
    }

    private byte[] print(Report unused) {
        started.incrementAndGet();
        try {
            paper.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new byte[3];
    }
}
