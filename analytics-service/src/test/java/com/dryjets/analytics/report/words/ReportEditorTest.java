package com.dryjets.analytics.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.report.ReportFixtures;
import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.model.Report.Words;
import com.dryjets.analytics.report.model.ReportType;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReportEditorTest {

    private final AtomicInteger calls = new AtomicInteger();
    private Optional<Words> answer =
            Optional.of(ReportFixtures.report(ReportType.EXECUTIVE).words());

    private final ReportEditor editor = new ReportEditor(
            new ReportWriter() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public Optional<Words> write(String facts) {
                    calls.incrementAndGet();
                    return answer;
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

    private Report edit(Report report) {
        return editor.edit(report).await().atMost(Duration.ofSeconds(20));
    }
}
