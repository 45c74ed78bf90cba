package com.dryjets.email.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.email.design.ColumnsBlock.Column;
import com.dryjets.email.rendering.EmailBody;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesignCompilerTest {

    @Test
    void compilesBlocksWithTheBrandForLightAndDark() {
        Brand brand = new Brand(
                "Sunrise Bakery",
                "Hauptstraße 1",
                new Brand.Logo("https://example.com/logo.png", "Sunrise", null),
                null,
                new BrandColors("#7c2d12", null, null, null, null, null, null),
                null,
                null);

        EmailBody body = compile(
                brand,
                new HeaderBlock(null, null, null, null, null, null),
                new ButtonBlock("Shop", "https://example.com/?a=1&b=2", null, null, null, null),
                new FooterBlock(null, null, null, null, null, null));

        assertThat(body.html())
                .contains("src=\"https://example.com/logo.png\"", "alt=\"Sunrise\"", "background:#7c2d12")
                .contains("href=\"https://example.com/?a&#61;1&amp;b&#61;2\"", "Sunrise Bakery, Hauptstraße 1")
                .contains("href=\"{{ links.unsubscribe }}\"", "href=\"{{ links.viewInBrowser }}\"");
        assertThat(body.page().css())
                .contains(
                        "@media (prefers-color-scheme:dark)",
                        "[data-ogsb] .dd-card",
                        "@media only screen and (min-width:480px)");
        assertThat(body.page().framed()).isFalse();
        assertThat(body.text())
                .contains("Shop (https://example.com/?a=1&b=2)", "Unsubscribe ({{ links.unsubscribe }})");
    }

    @Test
    void escapesTexts() {
        EmailBody body = compile(
                Brand.NONE,
                new HeadingBlock("<b>1 & 2</b> {{ contact.firstName | default: \"you\" }}", 1, null, null),
                TextBlock.ofText("a < b\nc\n\n</mj-text><script>x</script>"),
                new ImageBlock("https://example.com/a.png", "say \"hi\" <x>", null, null, null, null));

        assertThat(body.html())
                .contains("&lt;b&gt;1 &amp; 2&lt;/b&gt; {{ contact.firstName | default: \"you\" }}")
                .contains("a &lt; b<br />c</p>", "&lt;/mj-text&gt;&lt;script&gt;x&lt;/script&gt;")
                .contains("alt=\"say &#34;hi&#34; &lt;x&gt;\"")
                .doesNotContain("<script", "<b>");
    }

    @Test
    void keepsRichTextInItsPlace() {
        EmailBody body = compile(
                Brand.NONE,
                new TextBlock(
                        null,
                        "<p>Hi <a href=\"{{ data.url }}\">you</a></p></mj-text></mj-column><mj-raw><p>out</p>{% if contact.vip %}<ul><li>one{% endif %}",
                        null,
                        null,
                        null));

        assertThat(body.html())
                .contains("href=\"{{ data.url }}\"", "{% if contact.vip %}<ul")
                .doesNotContain("<mj-", "</mj-");
        assertThat(body.html()).containsPattern("<p[^>]*>out</p>");
    }

    @Test
    void choosesColorsThatCanBeReadOnAChosenBackground() {
        EmailBody body = compile(
                Brand.NONE,
                new SectionBlock(List.of(TextBlock.ofText("On black")), "#000000", null),
                new ColumnsBlock(
                        List.of(
                                new Column(null, List.of(TextBlock.ofText("On yellow"))),
                                new Column(null, List.of(TextBlock.ofText("Too")))),
                        "#ffff00",
                        null));

        assertThat(body.html()).containsPattern("color:#ffffff;\"><p[^>]*>On black");
        assertThat(body.html()).containsPattern("color:#111827;\"><p[^>]*>On yellow");
    }

    @Test
    void leavesAChosenColorInDarkModeOnlyIfItCanBeReadThere() {
        EmailBody navy = compile(Brand.NONE, new TextBlock("Wool", null, null, "#1e3a8a", null));
        EmailBody amber = compile(Brand.NONE, new TextBlock("Wool", null, null, "#d97706", null));

        assertThat(navy.html()).contains("color:#1e3a8a", "class=\"dd-text\"");
        assertThat(amber.html()).contains("color:#d97706", "class=\"dd-fixed\"");
    }

    @Test
    void compilesMjml() {
        Design design = DesignCompiler.compile(new Source(Source.Type.MJML, """
                        <mjml><mj-head><mj-title>x</mj-title><mj-style inline="inline">.big p{font-size:30px}</mj-style>
                        <mj-style>@media (prefers-color-scheme: dark){.big p{color:#fff !important}}</mj-style></mj-head>
                        <mj-body><mj-section><mj-column>
                        <mj-text css-class="big"><p>Hi {{ contact.firstName }}</p></mj-text>
                        <mj-raw><script>x</script><i>raw</i></mj-raw>
                        </mj-column></mj-section></mj-body></mjml>"""), Brand.NONE, new Language("ar"));

        assertThat(design.body().html())
                .contains("Hi {{ contact.firstName }}", "font-size:30px", "<i>raw</i>", "dir=\"rtl\"")
                .contains("<!--[if mso | IE]><table")
                .doesNotContain("<script");
        assertThat(design.body().page().css()).contains(".big p{color:#fff!important}");
        assertThat(design.body().page().direction()).isEqualTo("rtl");
        assertThat(design.removed()).contains("script");
    }

    @Test
    void laysOutRightToLeftLanguagesFromTheRight() {
        String html = DesignCompiler.compile(
                        List.of(
                                TextBlock.ofText("مرحبا"),
                                new TextBlock(null, "<ul><li>x</li></ul>", null, null, null),
                                new ButtonBlock("Go", "https://example.com", null, null, null, null),
                                new ColumnsBlock(
                                        List.of(
                                                new Column(null, List.of(TextBlock.ofText("one"))),
                                                new Column(null, List.of(TextBlock.ofText("two")))),
                                        null,
                                        null),
                                new TableBlock(List.of("a"), List.of(List.of("b")), null, "c"),
                                new TextBlock("left", null, Align.LEFT, null, null)),
                        Brand.NONE,
                        new Language("ar"))
                .body()
                .html();

        assertThat(html)
                .doesNotContain("direction:ltr", "padding-right:12px", "<th scope=\"col\" style=\"text-align:left")
                .contains("direction:rtl", "text-align:right", "padding-right:24px", "padding-left:12px")
                .containsPattern("align=\"right\" class=\"dd-button\"")
                .containsPattern("text-align:left;[^>]*><p[^>]*>left");
    }

    @Test
    void keepsShortWordsOfTablesWhole() {
        EmailBody body = compile(
                Brand.NONE,
                new TableBlock(
                        List.of("Date", "Reference", "Total"),
                        List.of(List.of("31 March", "8f14e45fceea167a5a36dedd4bea2543", "€ 243.00")),
                        null,
                        null));

        assertThat(body.html())
                .containsPattern("word-break:normal;\">31 March")
                .containsPattern("word-break:normal;\">€ 243.00")
                .doesNotContainPattern("word-break:normal;\">8f14");
        assertThat(body.page().css()).contains(".dd-cells table{font-size:14px!important}");
    }

    @Test
    void readsTheSelectorsOfMjmlAsTheyWereWritten() {
        Design design = DesignCompiler.compile(new Source(Source.Type.MJML, """
                        <mjml><mj-head><mj-style>
                        @media (prefers-color-scheme: dark) { .card > table { color: #ffffff } .card div { color: #eeeeee } }
                        </mj-style></mj-head><mj-body><mj-section css-class="card"><mj-column>
                        <mj-text>1 &gt; 0</mj-text></mj-column></mj-section></mj-body></mjml>"""), Brand.NONE, Language.ENGLISH);

        assertThat(design.body().page().css())
                .contains("@media (prefers-color-scheme:dark){.card>table{color:#ffffff}\n.card div{color:#eeeeee}\n}");
        assertThat(design.body().html()).contains("1 &gt; 0");
        assertThat(design.removed()).isEmpty();
    }

    @Test
    void keepsConditionsAroundElementsOfMjml() {
        String html = DesignCompiler.compile(new Source(Source.Type.MJML, """
                                <mjml><mj-body>{% if contact.vip %}<mj-section><mj-column>
                                {% if contact.a %}<mj-text>One</mj-text>{% endif %}<mj-text>Two</mj-text>
                                </mj-column></mj-section>{% endif %}<mj-section><mj-column><mj-text>Three</mj-text>
                                </mj-column></mj-section></mj-body></mjml>"""), Brand.NONE, Language.ENGLISH)
                .body()
                .html();

        assertThat(html.replaceAll("(?s)<!--.*?-->", "")
                        .replaceAll("<[^>]*>", "")
                        .replaceAll("\\s+", " ")
                        .strip())
                .isEqualTo("{% if contact.vip %} {% if contact.a %} One {% endif %} Two {% endif %} Three");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>no mjml</p>",
                "<mjml></mjml>",
                "<mjml><mj-body><mj-include path=\"/etc/passwd\"/></mj-body></mjml>",
                "<mjml><mj-head><mj-include path=\"https://evil.example/x\"/></mj-head><mj-body></mj-body></mjml>",
                "<mjml><mj-body><mj-text>x</mj-text></mj-body></mjml>",
                "<mjml><mj-body><mj-section><mj-column><div>x</div></mj-column></mj-section></mj-body></mjml>",
                "<mjml><mj-body><mj-section><mj-column width=\"wide\"><mj-text>x</mj-text></mj-column></mj-section></mj-body></mjml>",
            })
    void refusesMjmlThatIsNotSupported(String mjml) {
        assertThatThrownBy(
                        () -> DesignCompiler.compile(new Source(Source.Type.MJML, mjml), Brand.NONE, Language.ENGLISH))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldError::pointer)
                                .containsOnly("/mjml"));
    }

    @Test
    void namesTheLineOfAnUnsupportedElement() {
        String mjml = "<mjml>\n<mj-body>\n<mj-carousel></mj-carousel></mj-body></mjml>";

        assertThatThrownBy(() -> MjmlSource.read(mjml))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldError::detail)
                                .singleElement()
                                .asString()
                                .startsWith("line 3: mj-carousel"));
    }

    @Test
    void refusesStylesThatWouldMakeAnEmailTooLarge() {
        String html = "<style>p{font-family:" + "a".repeat(3_800) + "}</style>" + "<p>".repeat(10_000);

        assertThatThrownBy(() -> html(html))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/htmlContent"));
    }

    @Test
    void framesHtmlWithoutAPageAndKeepsAPageAsItIs() {
        assertThat(html("<p>Hi</p>").body().page().framed()).isTrue();
        Design page = html("<html lang=\"de-AT\"><body style=\"background:#fafafa\"><p>Hi</p></body></html>");
        assertThat(page.body().page().framed()).isFalse();
        assertThat(page.body().page().background()).isEqualTo("#fafafa");
        assertThat(page.language()).isEqualTo(new Language("de-AT"));
    }

    @Test
    void readsBlocksAsTheyWereWritten() {
        List<Block> blocks = List.of(
                new SectionBlock(List.of(TextBlock.ofText("x")), null, 8),
                new ColumnsBlock(
                        List.of(
                                new Column(30, List.of(new SpacerBlock(8))),
                                new Column(70, List.of(new DividerBlock(null, 2)))),
                        null,
                        true));

        assertThat(Source.of(blocks).blocks()).isEqualTo(blocks);
    }

    private static Design html(String html) {
        return DesignCompiler.compile(new Source(Source.Type.HTML, html), Brand.NONE, Language.ENGLISH);
    }

    private static EmailBody compile(Brand brand, Block... blocks) {
        return DesignCompiler.compile(List.of(blocks), brand, Language.ENGLISH).body();
    }
}
