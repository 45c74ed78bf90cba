package com.dryjets.email.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.design.ContentChoice;
import com.dryjets.email.design.Design;
import com.dryjets.email.design.Source;
import com.dryjets.email.html.Contrast;
import com.dryjets.email.merge.MergeFindings;
import com.dryjets.email.validation.ContentFindings;
import com.dryjets.email.validation.Finding;
import com.dryjets.email.validation.FindingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleEmailsTest {

    private static final Set<String> FIELDS = Set.of("firstName", "lastName", "city", "visits", "interests", "orders");

    /** Warnings that a designer would accept. */
    private static final Map<String, Set<FindingCode>> WARNINGS = Map.of(
            "long-words", Set.of(FindingCode.SUBJECT_LONG),
            "picture-promo", Set.of(FindingCode.IMAGE_HEAVY, FindingCode.UNSUBSCRIBE_MISSING));

    static List<SampleEmail> emails() {
        return SampleEmail.all();
    }

    @ParameterizedTest
    @MethodSource("emails")
    void passValidation(SampleEmail email) {
        Design design = email.design();
        EmailBody body = design.body();

        new ContentChoice(
                        email.source().text(Source.Type.HTML),
                        email.source().blocks(),
                        email.source().text(Source.Type.MJML),
                        null)
                .checked();
        assertThat(ContentFindings.of(email.subject(), email.previewText(), design))
                .extracting(Finding::code)
                .containsExactlyInAnyOrderElementsOf(WARNINGS.getOrDefault(email.name(), Set.of()));
        assertThat(new MergeFindings(FIELDS).of(email.subject(), email.previewText(), body.html(), body.text()))
                .isEmpty();
        assertThat(MergeFindings.ofPage(SampleCopy.page(email, design))).isEmpty();
    }

    /** The files are for people, to be looked at in a browser. */
    @ParameterizedTest
    @MethodSource("emails")
    void renderForARecipient(SampleEmail email) throws IOException {
        String copy = SampleCopy.of(email);
        Files.writeString(Files.createDirectories(Path.of("target", "emails")).resolve(email + ".html"), copy);
        Document page = Jsoup.parse(copy);

        assertThat(copy).doesNotContain("{{", "{%", "Property not found");
        assertThat(page.select("a[href=https://www.example.com/unsubscribe]")).hasSize(email.marketing() ? 1 : 0);
        assertThat(page.select("html").attr("lang")).isEqualTo(email.language().tag());
    }

    @Test
    void declareTheSchemesThatTheyHaveColorsFor() {
        assertThat(SampleEmail.all()).allSatisfy(email -> {
            Document page = Jsoup.parse(SampleCopy.of(email));
            boolean lightOnly = Set.of("picture-promo", "old-tables").contains(email.name());

            assertThat(page.select("meta[name=color-scheme]").attr("content"))
                    .isEqualTo(lightOnly ? "light" : "light dark");
            assertThat(page.select("style").html().contains("@media (prefers-color-scheme:dark)"))
                    .isEqualTo(!lightOnly);
        });
    }

    @Test
    void keepTheLineToUnsubscribeReadableOnAnyPage() {
        SampleEmail dark = SampleEmail.all().stream()
                .filter(email -> email.name().equals("picture-promo"))
                .findFirst()
                .orElseThrow();
        String style = Jsoup.parse(SampleCopy.of(dark)).select(".dd-note").attr("style");

        assertThat(Contrast.between(color(style, ";color:"), color(style, "background-color:")))
                .isGreaterThanOrEqualTo(Contrast.ENOUGH);
    }

    private static String color(String style, String property) {
        int start = style.indexOf(property) + property.length();
        return style.substring(start, start + "#rrggbb".length());
    }
}
