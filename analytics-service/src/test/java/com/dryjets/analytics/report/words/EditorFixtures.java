package com.dryjets.analytics.report.words;

import com.dryjets.analytics.report.model.Report;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;

/** Edits reports without a container. */
final class EditorFixtures {

    private EditorFixtures() {}

    /** The report after editing with a writer. */
    static Report edited(ReportWriter writer, Report report) {
        return new ReportEditor(writer, new SimpleMeterRegistry())
                .edit(report)
                .await()
                .atMost(Duration.ofSeconds(20));
    }
}
