package com.dryjets.content.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Format;
import com.dryjets.content.article.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestTest {

    private static final String POST = """
            Spreadsheet formulas are code, and most government code lives in spreadsheets today.

            Good names make spreadsheet formulas easier to read for the next person. The weather was fine that day.

            ## Comments

            Comments in spreadsheet formulas tell the next person why the formula is there. See the table below for more.
            Good names make spreadsheet formulas easier to read for every next person.
            """;

    @Test
    void ranksTheTopicFirst() {
        Digest digest = digest(POST, List.of());

        assertThat(digest.ranked().subList(4, 6))
                .extracting(Sentence::text)
                .containsExactlyInAnyOrder("The weather was fine that day.", "See the table below for more.");
    }

    @Test
    void selectsNoRepetitions() {
        Digest digest = digest(POST, List.of());

        List<Sentence> chosen = Selection.of(digest.ranked(), List.of(), 10, 300);

        assertThat(chosen)
                .extracting(Sentence::text)
                .filteredOn(text -> text.startsWith("Good names"))
                .hasSize(1);
        assertThat(chosen).extracting(Sentence::index).isSorted();
    }

    @Test
    void doesNotRepeatUsedSentences() {
        Digest digest = digest(POST, List.of());
        Sentence first = digest.ranked().getFirst();

        assertThat(Selection.of(digest.ranked(), List.of(first), 10, 300))
                .isNotEmpty()
                .doesNotContain(first);
    }

    @Test
    void ranksMentionedTagsOfTheAuthorFirst() {
        Digest digest = digest(POST, List.of("gardening", "spreadsheet formulas"));

        assertThat(digest.hashtags().getFirst()).isEqualTo("SpreadsheetFormulas");
        assertThat(digest.hashtags()).endsWith("Gardening").doesNotHaveDuplicates();
    }

    @Test
    void makesHashtagsThatNetworksAccept() {
        assertThat(Hashtags.tag("user-centered design")).contains("UserCenteredDesign");
        assertThat(Hashtags.tag("18F")).contains("18F");
        assertThat(Hashtags.tag("día de la mujer")).contains("DíaDeLaMujer");
        assertThat(Hashtags.tag("2024")).isEmpty();
        assertThat(Hashtags.tag("!?")).isEmpty();
        assertThat(Hashtags.tag("x".repeat(25))).isEmpty();
    }

    private static Digest digest(String text, List<String> tags) {
        return Digest.of(
                Articles.read(new Source("Writing spreadsheet formulas", Format.MARKDOWN, text, null, tags, null)));
    }
}
