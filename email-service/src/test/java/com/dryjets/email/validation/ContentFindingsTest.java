package com.dryjets.email.validation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.design.Brand;
import com.dryjets.email.design.Design;
import com.dryjets.email.design.DesignCompiler;
import com.dryjets.email.design.Language;
import com.dryjets.email.design.Source;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentFindingsTest {

    private static final String TEXT = "<p>" + "Something worth reading. ".repeat(20) + "</p>";
    private static final String FOOTER = "<a href=\"{{ links.unsubscribe }}\">Unsubscribe</a>";

    @Test
    void findsNothingInAGoodEmail() {
        assertThat(codes("<h1>Title</h1>" + TEXT + "<a href=\"https://example.com\">See the offer</a>"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<img src=\"https://example.com/a.png\"> | ALT_TEXT_MISSING",
                "<a href=\"https://example.com\"><img src=\"https://example.com/a.png\" alt=\"\"></a> | ALT_TEXT_MISSING",
                "<img src=\"a.png\" alt=\"x\"> | LINK_INVALID",
                "<a href=\"offer.html\">Offer</a> | LINK_INVALID",
                "<a href=\"#missing\">Offer</a> | LINK_INVALID",
                "<a href=\"https://example.com\">click here</a> | LINK_TEXT_VAGUE",
                "<h1>a</h1><h3>b</h3> | HEADING_ORDER",
                "<p style=\"color:#999999\">grey</p> | CONTRAST_LOW",
                "<table bgcolor=\"#ffff00\"><tr><td style=\"color:white\">x</td></tr></table> | CONTRAST_LOW",
                "<p>Money back guarantee</p> | SPAM_SIGN",
                "<a href=\"http://192.0.2.1/x\">x offers</a> http://192.0.2.1/ | SPAM_SIGN",
                "<script>x</script> | CONTENT_REMOVED"
            })
    void findsWhatIsWrong(String html, FindingCode code) {
        assertThat(codes(TEXT + html)).containsExactly(code);
    }

    @Test
    void acceptsLowerContrastOfLargeText() {
        assertThat(codes(TEXT + "<p style=\"color:#808080;font-size:24px\">large</p>"))
                .isEmpty();
        assertThat(codes(TEXT + "<p style=\"color:#808080;font-size:16px\">small</p>"))
                .containsExactly(FindingCode.CONTRAST_LOW);
    }

    @Test
    void checksSubjectAndPreviewText() {
        assertThat(of(null, null, TEXT + FOOTER))
                .extracting(Finding::code)
                .containsExactly(FindingCode.SUBJECT_MISSING, FindingCode.PREVIEW_TEXT_MISSING);
        assertThat(of("x".repeat(71), "y".repeat(151), TEXT + FOOTER))
                .extracting(Finding::code)
                .containsExactly(FindingCode.SUBJECT_LONG, FindingCode.PREVIEW_TEXT_LONG);
        assertThat(of("BUY THIS NOW", "Preview", TEXT + FOOTER))
                .extracting(Finding::code)
                .containsOnly(FindingCode.SPAM_SIGN);
    }

    @Test
    void checksSizeUnsubscribeAndProportionOfPictures() {
        assertThat(of("Hello", "Preview", TEXT.repeat(250) + FOOTER))
                .extracting(Finding::code)
                .containsExactly(FindingCode.SIZE_OVER_CLIP);
        assertThat(of("Hello", "Preview", TEXT))
                .extracting(Finding::code)
                .containsExactly(FindingCode.UNSUBSCRIBE_MISSING);
        assertThat(of("Hello", "Preview", "<img src=\"https://example.com/a.png\" alt=\"All in one\">" + FOOTER))
                .extracting(Finding::code)
                .containsExactly(FindingCode.IMAGE_HEAVY);
    }

    @Test
    void findsAStyleSheetThatGmailIgnores() {
        String rule = "@media (max-width:480px){.a%d{color:#111111}}";
        assertThat(codes(styled(rule, 100) + TEXT)).isEmpty();
        assertThat(codes(styled(rule, 500) + TEXT)).containsExactly(FindingCode.STYLES_OVER_LIMIT);
    }

    private static String styled(String rule, int times) {
        return IntStream.range(0, times).mapToObj(rule::formatted).collect(joining("", "<style>", "</style>"));
    }

    /** MJML gives pictures an empty alternative text of its own. */
    @Test
    void findsPicturesOfMjmlWithoutAlternativeText() {
        String picture = "<mj-image src=\"https://example.com/a.png\" %s/>";
        assertThat(codesOfMjml("", picture.formatted(""))).containsExactly(FindingCode.ALT_TEXT_MISSING);
        assertThat(codesOfMjml("", picture.formatted("alt=\"A loaf\"")))
                .as("described")
                .isEmpty();
        assertThat(codesOfMjml("", picture.formatted("alt=\"\"")))
                .as("decoration")
                .isEmpty();
        assertThat(codesOfMjml(
                        "<mj-attributes><mj-class name=\"loaf\" alt=\"A loaf\"/></mj-attributes>",
                        picture.formatted("mj-class=\"loaf\"")))
                .as("described by its class")
                .isEmpty();
        assertThat(codesOfMjml(
                        "<mj-attributes><mj-image padding=\"0\"/></mj-attributes><mj-attributes/>",
                        picture.formatted("")))
                .as("with other defaults")
                .containsExactly(FindingCode.ALT_TEXT_MISSING);
        assertThat(codesOfMjml("<mj-attributes><mj-image alt=\"\"/></mj-attributes>", picture.formatted("")))
                .as("decoration by default")
                .isEmpty();
    }

    private static List<FindingCode> codesOfMjml(String head, String content) {
        Source source = new Source(
                Source.Type.MJML,
                "<mjml><mj-head>%s</mj-head><mj-body><mj-section><mj-column>%s<mj-text>%s</mj-text></mj-column></mj-section></mj-body></mjml>"
                        .formatted(head, content, TEXT + FOOTER));
        Design design = DesignCompiler.compile(source, Brand.NONE, Language.ENGLISH);
        return ContentFindings.of("Hello", "Preview", design).stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void demandsMoreWordsForMoreAndLargerPictures() {
        String picture = "<img src=\"https://example.com/a.png\" alt=\"A loaf\" width=\"600\" height=\"%d\">";

        assertThat(codes(TEXT + picture.formatted(200).repeat(2))).isEmpty();
        assertThat(codes(TEXT + picture.formatted(400).repeat(2))).containsExactly(FindingCode.IMAGE_HEAVY);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Привет! Хлеб ещё тёплый, LANGUAGE_MISMATCH",
        "de, שלום לכולם, LANGUAGE_MISMATCH",
        "ru, It is still warm and fresh, LANGUAGE_MISMATCH",
        "ru, Привет! Хлеб ещё тёплый,",
        "ja, パンはまだ温かいです,",
        "zh, 面包还是热的,",
        "ko, 빵이 아직 따뜻해요,",
        "en, It is still warm and fresh,"
    })
    void findsALanguageThatTheTextIsNotWrittenIn(String language, String words, FindingCode code) {
        String html = "<p>" + (words + ". ").repeat(20) + "</p>" + FOOTER;
        Design design = DesignCompiler.compile(new Source(Source.Type.HTML, html), Brand.NONE, new Language(language));

        assertThat(ContentFindings.of("Hello", "Preview", design))
                .extracting(Finding::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{% comment %}%s{% endcomment %}", "{% raw %}%s{% endraw %}", "{% if contact.x %}%s{% endif %}"})
    void wantsALinkToUnsubscribeForEveryRecipient(String around) {
        assertThat(of("Hello", "Preview", TEXT + around.replace("%s", FOOTER)))
                .extracting(Finding::code)
                .contains(FindingCode.UNSUBSCRIBE_MISSING);
    }

    @Test
    void reportsAMissingBody() {
        assertThat(ContentFindings.of("Hello", "Preview", null))
                .extracting(Finding::code)
                .containsExactly(FindingCode.BODY_MISSING);
    }

    private static List<FindingCode> codes(String html) {
        return of("Hello", "Preview", html + FOOTER).stream().map(Finding::code).toList();
    }

    private static List<Finding> of(String subject, String preview, String html) {
        Design design = DesignCompiler.compile(new Source(Source.Type.HTML, html), Brand.NONE, Language.ENGLISH);
        return ContentFindings.of(subject, preview, design);
    }
}
