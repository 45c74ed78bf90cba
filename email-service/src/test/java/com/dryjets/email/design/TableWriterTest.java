package com.dryjets.email.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TableWriterTest {

    private static final Pattern WHOLE = Pattern.compile("word-break:normal;\">([^<]*)<");

    /** The space after eight columns leaves 26 of 42 characters, of which six columns take 21. */
    @Test
    void keepsTheWordsOfAsManyColumnsWholeAsFitOnAPhone() {
        List<String> row = List.of("88888888", "1", "22", "333", "7777777", "4444", "55555", "666666");

        assertThat(wholeCells(null, row)).containsExactly("1", "22", "333", "4444", "55555", "666666");
    }

    @Test
    void fillsAPhoneToTheLastCharacter() {
        String left = "l".repeat(18);

        assertThat(wholeCells(null, List.of(left, "r".repeat(20)))).containsExactly(left, "r".repeat(20));
        assertThat(wholeCells(null, List.of(left, "r".repeat(21)))).containsExactly(left);
    }

    @Test
    void measuresTheLongestWordOfAColumnInAllRowsAndTheHeader() {
        String word = "w".repeat(40);

        assertThat(wholeCells(List.of(word, "Total"), List.of("a", "1"))).containsExactly("Total", "1");
        assertThat(wholeCells(null, List.of("a", "1"), List.of(word, "2"))).containsExactly("1", "2");
        assertThat(wholeCells(null, List.of("many words in a cell that is far wider than a phone", "1")))
                .hasSize(2);
    }

    @Test
    void doesNotKeepWholeWhatMergeTagsAreFilledInWith() {
        assertThat(wholeCells(List.of("Name", "Total"), List.of("{{ contact.firstName }}", "1")))
                .containsExactly("Total", "1");
    }

    /** Their values are not known, and can be broken anywhere. */
    @Test
    void leavesTheWidthOfMergeTagsToTheOtherColumns() {
        String reference = "r".repeat(36);

        assertThat(wholeCells(null, List.of("{{ data.sku }}", "{{ data.total }}", reference)))
                .containsExactly(reference);
    }

    @SafeVarargs
    private static List<String> wholeCells(List<String> header, List<String>... rows) {
        TableBlock table = new TableBlock(header, List.of(rows), null, null);
        String html = DesignCompiler.compile(List.of(table), Brand.NONE, Language.ENGLISH)
                .body()
                .html();
        return WHOLE.matcher(html)
                .results()
                .map((MatchResult cell) -> cell.group(1))
                .toList();
    }
}
