package com.dryjets.email.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.wire.EventJson;
import com.dryjets.email.design.ColumnsBlock.Column;
import com.dryjets.kit.problem.FieldError;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockRulesTest {

    private static final Block TEXT = TextBlock.ofText("Hello");

    @Test
    void acceptsAddressesAndMergeTags() {
        for (String href : List.of(
                "https://example.com/a?b=1",
                "mailto:a@example.com",
                "tel:+43 1".replace(" ", ""),
                "{{ data.url }}",
                "{% if contact.vip %}https://example.com/vip{% else %}https://example.com{% endif %}",
                "https://example.com/{{ contact.key }}?x={{ contact.plan | default: \"a b\" }}")) {
            assertThat(pointers(button(href))).as(href).isEmpty();
        }
        for (String href : List.of("javascript:alert(1)", "example.com", "/offer", "data:text/html,x", "https://a b")) {
            assertThat(pointers(button(href))).as(href).containsExactly("/blocks/0/href");
        }
    }

    @Test
    void pointsIntoColumnsAndSections() {
        Block columns = new ColumnsBlock(
                List.of(new Column(40, List.of(TEXT, button("x"))), new Column(70, List.of(TEXT))), null, null);
        Block section = new SectionBlock(List.of(TEXT, columns), null, null);

        assertThat(pointers(TEXT, section))
                .containsExactly("/blocks/1/blocks/1/columns/0/blocks/1/href", "/blocks/1/blocks/1/columns");
    }

    @Test
    void refusesBlocksWhereTheyCannotStand() {
        Block footer = new FooterBlock(null, null, null, null, null, null);
        Block nested = new SectionBlock(List.of(new SectionBlock(List.of(TEXT), null, null), footer), null, null);

        assertThat(pointers(nested)).containsExactly("/blocks/0/blocks/0", "/blocks/0/blocks/1");
        assertThat(pointers(footer)).isEmpty();
    }

    @Test
    void wantsEitherTextOrHtml() {
        assertThat(pointers(new TextBlock("a", "<p>b</p>", null, null, null))).containsExactly("/blocks/0");
        assertThat(pointers(new TextBlock(" ", null, null, null, null))).containsExactly("/blocks/0");
    }

    @Test
    void wantsRowsOfOneLength() {
        Block table = new TableBlock(List.of("a", "b"), List.of(List.of("1", "2"), List.of("1")), null, null);

        assertThat(pointers(table)).containsExactly("/blocks/0/rows/1");
    }

    @Test
    void countsAllBlocks() {
        Block section = new SectionBlock(Collections.nCopies(100, TEXT), null, null);

        assertThat(pointers(section, section)).containsExactly("/blocks");
    }

    private static Block button(String href) {
        return new ButtonBlock("Go", href, null, null, null, null);
    }

    private static List<String> pointers(Block... blocks) {
        return BlockRules.errors(List.of(blocks), "/blocks").stream()
                .map(FieldError::pointer)
                .toList();
    }

    @Test
    void readsTheFormerNameOfTextBlocksAndWritesTheNewOne() throws JsonProcessingException {
        Block former = EventJson.mapper().readValue("{\"type\": \"body\", \"text\": \"Hello\"}", Block.class);

        assertThat(former).isEqualTo(TextBlock.ofText("Hello"));
        assertThat(Source.of(List.of(former)).content()).isEqualTo("[{\"type\":\"text\",\"text\":\"Hello\"}]");
        assertThat(EventJson.mapper().writeValueAsString(SourceView.of(Source.of(List.of(former)), null)))
                .contains("\"type\":\"text\"");
    }
}
