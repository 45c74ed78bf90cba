package com.dryjets.analytics.report.page;

import com.dryjets.analytics.report.Report;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
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
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Prints a report: one page of HTML that prints well, and the same page as a PDF. */
@ApplicationScoped
public class ReportPrinter {

    @CheckedTemplate(basePath = "", requireTypeSafeExpressions = true)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance report(ReportPage page);
    }

    /** A font is measured once, not for every report. */
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    /** The page. */
    public String html(Report report) {
        return Templates.report(ReportPage.of(report)).render();
    }

    /** Laying out pages takes long enough to hold up an event loop. */
    public Uni<byte[]> pdf(Report report) {
        return Uni.createFrom()
                .item(() -> print(html(report)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private byte[] print(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        // The page is XHTML, and SVG's names have capitals that HTML's reader would lose.
        Document page = Jsoup.parse(html, "", Parser.xmlParser());
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .withW3cDocument(new W3CDom().fromJsoup(page), null)
                    .withProducer("DryJets Marketing")
                    .useSVGDrawer(new BatikSVGDrawer())
                    .useCacheStore(CacheStore.PDF_FONT_METRICS, metrics)
                    .toStream(pdf);
            Fonts.addTo(builder);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }
}
