package com.dryjets.email.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.design.Block;
import com.dryjets.email.design.Brand;
import com.dryjets.email.design.ButtonBlock;
import com.dryjets.email.design.ColumnsBlock;
import com.dryjets.email.design.ColumnsBlock.Column;
import com.dryjets.email.design.Design;
import com.dryjets.email.design.DesignCompiler;
import com.dryjets.email.design.FooterBlock;
import com.dryjets.email.design.HeadingBlock;
import com.dryjets.email.design.ImageBlock;
import com.dryjets.email.design.Language;
import com.dryjets.email.design.ProductBlock;
import com.dryjets.email.design.SectionBlock;
import com.dryjets.email.design.Source;
import com.dryjets.email.design.TextBlock;
import com.dryjets.email.merge.MergeFinding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlockFindingsTest {

    private static final String SITE = "https://example.com/";
    private static final Block TEXT = text("Something worth reading. ".repeat(20));
    private static final Block FOOTER = new FooterBlock(null, null, null, null, null, null);

    @Test
    void nameABlockInAColumn() {
        Block columns = columns(List.of(TEXT), List.of(TEXT, picture("")));

        assertThat(where(FindingCode.ALT_TEXT_MISSING, TEXT, columns, FOOTER))
                .containsExactly("/blocks/1/columns/1/blocks/1");
        assertThat(where(FindingCode.ALT_TEXT_MISSING, TEXT, new SectionBlock(List.of(columns), null, null), FOOTER))
                .containsExactly("/blocks/1/blocks/0/columns/1/blocks/1");
    }

    @Test
    void tellBlocksWithTheSamePictureApart() {
        assertThat(where(FindingCode.ALT_TEXT_MISSING, picture(""), picture("A bread"), TEXT, picture(""), FOOTER))
                .containsExactly("/blocks/0", "/blocks/3");
    }

    @Test
    void nameTheBlockOfEachKindOfFinding() {
        Block[] blocks = {
            new HeadingBlock("Title", 1, null, null),
            new SectionBlock(List.of(text("A money back guarantee"), TEXT), null, null),
            new ProductBlock(
                    "Loaf", SITE, SITE + "a.png", null, null, null, null, null, ProductBlock.Layout.HORIZONTAL),
            new ButtonBlock("here", SITE, null, null, null, null),
            new TextBlock("Grey", null, null, "#999999", null),
            new ImageBlock("mailto:a@example.com", "Bread", null, null, null, null),
            FOOTER
        };

        assertThat(where(FindingCode.SPAM_SIGN, blocks)).containsExactly("/blocks/1/blocks/0");
        assertThat(where(FindingCode.HEADING_ORDER, blocks)).containsExactly("/blocks/2");
        assertThat(where(FindingCode.LINK_TEXT_VAGUE, blocks)).containsExactly("/blocks/3");
        assertThat(where(FindingCode.CONTRAST_LOW, blocks)).containsExactly("/blocks/4");
        assertThat(where(FindingCode.LINK_INVALID, blocks)).containsExactly("/blocks/5");
    }

    @Test
    void findWordsInBoldTextAndInAlternativeTexts() {
        Block bold = new TextBlock(null, "<p>A <b>money back</b> guarantee</p>", null, null, null);

        assertThat(where(FindingCode.SPAM_SIGN, TEXT, bold, FOOTER)).containsExactly("/blocks/1");
        assertThat(where(FindingCode.SPAM_SIGN, TEXT, picture("A money back guarantee"), FOOTER))
                .containsExactly("/blocks/1");
    }

    @Test
    void nameTheBlockOfAMergeTag() {
        Design design =
                compile(TEXT, columns(List.of(text("Hi {{ contact.firstName | shout }}")), List.of(TEXT)), FOOTER);

        assertThat(MergeChecks.of(Set.of(), "{{ oops }}", null, design))
                .extracting(MergeFinding::pointer)
                .containsExactly("/subject", "/blocks/1/columns/0/blocks/0", "/textContent");
    }

    @Test
    void nameTheHtmlForWhatConcernsAllBlocks() {
        assertThat(where(FindingCode.UNSUBSCRIBE_MISSING, TEXT)).containsExactly("/htmlContent");
        assertThat(where(FindingCode.IMAGE_HEAVY, picture("A bread"), FOOTER)).containsExactly("/htmlContent");
    }

    @Test
    void nameTheHtmlWithoutBlocks() {
        Source html = new Source(Source.Type.HTML, "<img src=\"https://example.com/a.png\">{{ oops }}");
        Design design = DesignCompiler.compile(html, Brand.NONE, Language.ENGLISH);

        assertThat(ContentFindings.of("Hello", "Preview", design))
                .isNotEmpty()
                .extracting(Finding::where)
                .containsOnly("/htmlContent");
        assertThat(MergeChecks.of(Set.of(), "Hello", null, design))
                .extracting(MergeFinding::pointer)
                .containsExactly("/htmlContent", "/textContent");
    }

    private static Block text(String text) {
        return new TextBlock(text, null, null, null, null);
    }

    /** A picture that is a link. */
    private static Block picture(String alt) {
        return new ImageBlock(SITE + "a.png", alt, SITE, null, null, null);
    }

    private static Block columns(List<Block> left, List<Block> right) {
        return new ColumnsBlock(List.of(new Column(null, left), new Column(null, right)), null, null);
    }

    private static List<String> where(FindingCode code, Block... blocks) {
        return ContentFindings.of("Hello", "Preview", compile(blocks)).stream()
                .filter(finding -> finding.code() == code)
                .map(Finding::where)
                .toList();
    }

    private static Design compile(Block... blocks) {
        return DesignCompiler.compile(List.of(blocks), Brand.NONE, Language.ENGLISH);
    }
}
