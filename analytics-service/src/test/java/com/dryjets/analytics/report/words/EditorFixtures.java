package com.dryjets.analytics.report.words;

import com.dryjets.analytics.report.Report;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A report editor without a container. */
public final class EditorFixtures {

    private EditorFixtures() {}

    /** The report as it is answered when that writer is asked. */
    public static Report edited(ReportWriter writer, Report report) {
        return new ReportEditor(writer, new SimpleMeterRegistry())
                .edit(report)
                .await()
                .atMost(java.time.Duration.ofSeconds(20));
    }
}
