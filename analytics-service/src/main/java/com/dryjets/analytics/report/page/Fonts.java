package com.dryjets.analytics.report.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/**
 * The fonts that go into a PDF, only the glyphs that it needs: the fonts that every PDF reader has know Latin letters
 * alone. DejaVu has the alphabets, Droid Sans Fallback the East Asian scripts; their licences lie beside them.
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
