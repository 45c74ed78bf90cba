package com.dryjets.analytics.report.words;

import com.dryjets.analytics.report.Report.Words;
import java.util.Optional;

/** Puts the facts of a report into words. Nothing it writes is shown to anyone before {@link ReportEditor} has checked it. */
public interface ReportWriter {

    /** Whether it can be asked at all. */
    boolean isReady();

    /** What the facts say; empty when it could not. The call takes its time: never make it on an event loop. */
    Optional<Words> write(String facts);
}
