package com.dryjets.analytics.report;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/** Prints a report: one page of HTML that prints well, and the same page as a PDF. */
@ApplicationScoped
class ReportPrinter {

    @CheckedTemplate(basePath = "", requireTypeSafeExpressions = true)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance report(ReportPage page);
    }

    String html(Report report) {
        return Templates.report(ReportPage.of(report)).render();
    }

    /** Laying out pages takes long enough to hold up an event loop. */
    Uni<byte[]> pdf(Report report) {
        return Uni.createFrom()
                .item(() -> print(html(report)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static byte[] print(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), null)
                    .withProducer("DryJets Marketing")
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }
}
