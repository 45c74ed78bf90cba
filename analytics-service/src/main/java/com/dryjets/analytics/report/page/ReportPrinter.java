package com.dryjets.analytics.report.page;

import com.dryjets.analytics.report.Report;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;

/** Prints a report: one page of HTML that prints well, and the same page as a PDF. */
@ApplicationScoped
public class ReportPrinter {

    @CheckedTemplate(basePath = "", requireTypeSafeExpressions = true)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance report(ReportPage page);
    }

    private final PdfPrinter pdfs = new PdfPrinter();

    /** The page. */
    public String html(Report report) {
        return Templates.report(ReportPage.of(report)).render();
    }

    /** Laying out pages takes long enough to hold up an event loop. */
    public Uni<byte[]> pdf(Report report) {
        return Uni.createFrom()
                .item(() -> pdfs.print(html(report)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
