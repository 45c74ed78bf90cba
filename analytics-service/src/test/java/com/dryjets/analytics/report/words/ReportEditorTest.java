package com.dryjets.analytics.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.report.ReportFixtures;
import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.model.Report.Words;
import com.dryjets.analytics.report.model.ReportType;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReportEditorTest {

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger rejections = new AtomicInteger();
    private Optional<Words> answer =
            Optional.of(ReportFixtures.report(ReportType.EXECUTIVE).words());

    private final ReportEditor editor = new ReportEditor(
            new ReportWriter() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public Optional<Words> write(String tenant, String facts) {
                    calls.incrementAndGet();
                    return answer;
                }

                @Override
                public void reject(String tenant, String facts) {
                    rejections.incrementAndGet();
                }
            },
            new SimpleMeterRegistry());

    @Test
    void writesOnceAboutTheSameFacts() {
        edit(ReportFixtures.report(ReportType.EXECUTIVE));
        edit(ReportFixtures.report(ReportType.EXECUTIVE));
        assertThat(calls).hasValue(1);

        edit(ReportFixtures.risingRevenue(ReportType.EXECUTIVE));
        assertThat(calls).hasValue(2);
    }

    @Test
    void writerThatFailsIsNotAskedForEveryReader() {
        answer = Optional.empty();
        Report report = ReportFixtures.report(ReportType.EXECUTIVE);

        assertThat(edit(report)).isEqualTo(report);
        assertThat(edit(report)).isEqualTo(report);

        assertThat(calls).hasValue(1);
    }

    @Test
    void eachTenantPaysForItsOwnWords() {
        Report report = ReportFixtures.report(ReportType.EXECUTIVE);

        edit(report);
        editor.edit("harbor", report).await().atMost(Duration.ofSeconds(60));

        assertThat(calls).hasValue(2);
        assertThat(rejections).hasValue(0);
    }

    @Test
    void rejectsWordsWithWrongNumbersOnce() {
        Report report = ReportFixtures.report(ReportType.EXECUTIVE);
        answer = Optional.of(new Words("claude", "Revenue was 1,600.00 EUR.", List.of("Good."), List.of("Go on.")));

        assertThat(edit(report)).isEqualTo(report);
        assertThat(edit(report)).isEqualTo(report);

        assertThat(rejections).hasValue(1);
    }

    private Report edit(Report report) {
        return editor.edit("sunrise", report).await().atMost(Duration.ofSeconds(60));
    }
}
