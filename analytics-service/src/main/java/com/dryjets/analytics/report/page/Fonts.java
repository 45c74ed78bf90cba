package com.dryjets.analytics.report.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/**
 * The fonts embedded in a PDF, reduced to the glyphs it needs. The standard PDF fonts have only Latin letters; DejaVu
 * covers other alphabets, Droid Sans Fallback East Asian scripts. Their licences are beside the font files.
 */
final class Fonts {

    private static final String ALPHABETS = "Report";
    private static final String EAST_ASIAN = "Report Wide";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private Fonts() {}

    static void addTo(PdfRendererBuilder builder) {
        add(builder, "DejaVuSans.ttf", ALPHABETS, REGULAR);
        add(builder, "DejaVuSans-Bold.ttf", ALPHABETS, BOLD);
        add(builder, "DroidSansFallbackFull.ttf", EAST_ASIAN, REGULAR);
    }

    private static void add(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(
                () -> Fonts.class.getResourceAsStream("/fonts/" + file), family, weight, FontStyle.NORMAL, true);
    }
}
