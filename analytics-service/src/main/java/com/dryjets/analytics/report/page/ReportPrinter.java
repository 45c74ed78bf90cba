package com.dryjets.analytics.report.page;

import com.dryjets.analytics.report.model.Report;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;

/** Prints a report as a printable HTML page, or as a PDF of that page. */
@ApplicationScoped
public class ReportPrinter {

    @CheckedTemplate(basePath = "", requireTypeSafeExpressions = true)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance report(ReportPage page, boolean shared);
    }

    private final PdfPrinter pdfs = new PdfPrinter();

    public String html(Report report) {
        return Templates.report(ReportPage.of(report), false).render();
    }

    /** The page for readers without a login: it offers its downloads and stays out of search engines. */
    public String shared(Report report) {
        return Templates.report(ReportPage.of(report), true).render();
    }

    /** Lays out the page on a worker thread; it takes too long for an event loop. */
    public Uni<byte[]> pdf(Report report) {
        return Uni.createFrom().item(() -> pdfNow(report)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Lays out the page on this thread, about a second long. */
    public byte[] pdfNow(Report report) {
        return pdfs.print(html(report));
    }
}
