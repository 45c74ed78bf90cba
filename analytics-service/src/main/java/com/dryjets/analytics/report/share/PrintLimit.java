package com.dryjets.analytics.report.share;

import com.dryjets.analytics.report.model.Report;
import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Prints only so many PDFs at once, for readers without a login. A print cannot be interrupted: it keeps its place until it
 * is done, even if its reader has left.
 */
final class PrintLimit {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Function<Report, byte[]> printer;
    private final Semaphore places;

    /** A limit for a printer that blocks. */
    PrintLimit(Function<Report, byte[]> printer, int atOnce) {
        this.printer = printer;
        this.places = new Semaphore(atOnce);
    }

    /** Prints on a worker; 429 while too many are being printed. */
    Uni<byte[]> pdf(Report report) {
        // The worker takes the place and returns it: what is cancelled before it runs never had one.
        return Uni.createFrom().item(() -> print(report)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private byte[] print(Report report) {
        if (!places.tryAcquire()) {
            throw Problem.tooManyRequests("Too many reports are being printed.", RETRY_AFTER);
        }
        try {
            return printer.apply(report);
        } finally {
            places.release();
        }
    }
}
