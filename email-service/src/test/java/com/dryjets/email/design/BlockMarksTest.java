package com.dryjets.email.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.design.ColumnsBlock.Column;
import com.dryjets.email.design.ProductBlock.Layout;
import com.dryjets.email.design.SocialLink.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockMarksTest {

    private static final String SITE = "https://example.com/";

    private static final Block IMAGE = new ImageBlock(SITE + "a.png", "Bread", SITE, null, null, "Caption");
    private static final Block TABLE =
            new TableBlock(List.of("A", "B"), List.of(List.of("1", "2")), List.of(Align.RIGHT), "Prices");
    private static final Block TEXT =
            new TextBlock(null, "<p class=\"own\">Hi {% if contact.vip %}<b>you</b>{% endif %}</p>", null, null, null);

    /** All kinds of blocks, wherever they may stand. */
    private static final List<Block> BLOCKS = List.of(
            new HeaderBlock(SITE + "logo.png", null, null, "Sunrise", SITE, null),
            new HeadingBlock("Title", 1, null, "#112233"),
            IMAGE,
            new CtaBlock("Come", "Now", "Go", SITE + "?a=1&b=2", null, null),
            TABLE,
            product(Layout.HORIZONTAL),
            new SocialBlock(List.of(new SocialLink(Network.LINKEDIN, SITE)), null),
            new ColumnsBlock(
                    List.of(
                            new Column(30, List.of(IMAGE, new SpacerBlock(4))),
                            new Column(null, List.of(TABLE, product(Layout.VERTICAL)))),
                    "#ffff00",
                    true),
            new SectionBlock(
                    List.of(
                            TEXT,
                            new ColumnsBlock(
                                    List.of(new Column(null, List.of(IMAGE)), new Column(null, List.of(TEXT))),
                                    null,
                                    null),
                            product(Layout.HORIZONTAL)),
                    "#000000",
                    null),
            new ButtonBlock("Go", "{{ links.viewInBrowser }}", null, null, null, null),
            new DividerBlock(null, 2),
            new FooterBlock(null, "Hauptstraße 1", "Why", null, null, null));

    @Test
    void leaveNoTraceInTheHtml() {
        String marked = DesignWriter.write(BLOCKS, Brand.NONE, Language.ENGLISH, new BlockMarks());
        String unmarked = marked.replaceAll(" css-class=\"at[0-9a-f]{12}[\\w-]+\"| at[0-9a-f]{12}[\\w-]+(?=\")", "");

        assertThat(unmarked).isNotEqualTo(marked).doesNotContainPattern("at[0-9a-f]{12}");
        assertThat(compile().body().html())
                .isEqualTo(MjmlCompiler.compile(
                                unmarked, DarkMode.inline(Brand.NONE.light(), Align.LEFT), Language.ENGLISH)
                        .html());
    }

    @Test
    void tellWhereEachBlockStarts() {
        Design design = compile();

        assertThat(design.places().starts().values().stream().distinct())
                .containsExactly(
                        "/blocks/0",
                        "/blocks/1",
                        "/blocks/2",
                        "/blocks/3",
                        "/blocks/4",
                        "/blocks/5",
                        "/blocks/6",
                        "/blocks/7/columns/0/blocks/0",
                        "/blocks/7/columns/0/blocks/1",
                        "/blocks/7/columns/1/blocks/0",
                        "/blocks/7/columns/1/blocks/1",
                        "/blocks/8/blocks/0",
                        "/blocks/8/blocks/1/columns/0/blocks/0",
                        "/blocks/8/blocks/1/columns/1/blocks/0",
                        "/blocks/8/blocks/2",
                        "/blocks/9",
                        "/blocks/10",
                        "/blocks/11");
        String html = design.body().html();
        assertThat(design.places().starts().keySet())
                .allSatisfy(start -> assertThat(html.substring(start)).startsWith("<td "));
        assertThat(design.places().at(html.indexOf("Title</h1>"))).contains("/blocks/1");
        assertThat(design.places().at(html.lastIndexOf("Loaf"))).contains("/blocks/8/blocks/2");
    }

    @Test
    void areUnknownForHtmlThatWasCompiledOtherwise() {
        Design design = compile();
        Design earlier = DesignCompiler.compile(List.of(TEXT), Brand.NONE, Language.ENGLISH);

        assertThat(design.withBody(compile().body()).places()).isEqualTo(design.places());
        assertThat(design.withBody(earlier.body()).places()).isEqualTo(BlockPlaces.NONE);
    }

    private static Block product(Layout layout) {
        return new ProductBlock("Loaf", SITE, SITE + "loaf.png", null, "Good", "4", "5", "Buy", layout);
    }

    private static Design compile() {
        return DesignCompiler.compile(BLOCKS, Brand.NONE, Language.ENGLISH);
    }
}
