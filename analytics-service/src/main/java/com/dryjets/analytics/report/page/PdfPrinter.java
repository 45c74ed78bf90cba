package com.dryjets.analytics.report.page;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Prints XHTML as a PDF, in every script that the fonts cover, left to right or right to left. The PDF is tagged (PDF/UA),
 * so that screen readers find headings, lists and tables.
 */
final class PdfPrinter {

    /** Keeps font metrics, so that a font is measured once and not for every page. */
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    byte[] print(String xhtml) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        // As XML, because an HTML parser would lowercase SVG's names.
        Document page = Jsoup.parse(xhtml, "", Parser.xmlParser());
        MixedDirections.separate(page);
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .withW3cDocument(new W3CDom().fromJsoup(page), null)
                    .withProducer("DryJets Marketing")
                    .usePdfUaAccessibility(true)
                    .useSVGDrawer(new BatikSVGDrawer())
                    .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer())
                    .useCacheStore(CacheStore.PDF_FONT_METRICS, metrics)
                    .toStream(pdf);
            Fonts.addTo(builder, xhtml);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }
}
