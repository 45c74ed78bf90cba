package com.dryjets.content.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Format;
import com.dryjets.content.article.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

        assertThat(digest.ranked().getFirst().text()).contains("preadsheet formulas");
        assertThat(digest.ranked()).extracting(Sentence::text).doesNotContain("See the table below for more.");
    }

    @Test
    void keepsTheSourceOfARepairedSentence() {
        Digest digest =
                digest("However, spreadsheet formulas are code, and most code lives in spreadsheets.", List.of());

        assertThat(digest.ranked()).singleElement().satisfies(sentence -> {
            assertThat(sentence.text()).startsWith("Spreadsheet formulas are code");
            assertThat(sentence.source()).startsWith("However, spreadsheet formulas are code");
            assertThat(sentence.index()).isZero();
        });
    }

    @Test
    void marksASentenceFromWithinAQuotation() {
        String post = "A reader wrote: \"Improve the compile times of builds. Fast builds would bring our team to Rust."
                + " Please.\"";

        assertThat(digest(post, List.of()).ranked())
                .extracting(Sentence::text)
                .contains("“Fast builds would bring our team to Rust.”")
                .doesNotContain("Fast builds would bring our team to Rust.");
    }

    @Test
    void readsOnAfterAMarkThatClosesNothing() {
        String post = "The shelf is 5\" deep and made of oak. Fast builds would bring our team to Rust.";

        assertThat(digest(post, List.of()).ranked())
                .extracting(Sentence::text)
                .contains("Fast builds would bring our team to Rust.");
    }

    @Test
    void findsAListWithItsIntroduction() {
        Digest digest = digest(
                "Three habits make spreadsheet formulas easy to read:\n\n- Name your ranges\n- Test your formulas\n"
                        + "- Write down what they are for\n",
                List.of());

        assertThat(digest.listings()).singleElement().satisfies(list -> {
            assertThat(list.introduction().text()).isEqualTo("Three habits make spreadsheet formulas easy to read:");
            assertThat(list.items())
                    .extracting(Sentence::text)
                    .containsExactly("Name your ranges", "Test your formulas", "Write down what they are for");
        });
    }

    @Test
    void findsAListOfParagraphsThatOpenInBold() {
        Digest digest = digest("""
                Here are a few reasons to work in public from the first day:

                **You make better decisions.** Nobody commits a password to an open repository by accident.

                **It wastes no time.** You have to live there, even if nobody else ever does.

                **You might help people.** The internet is a big place and a small world.
                """, List.of());

        assertThat(digest.listings())
                .singleElement()
                .satisfies(list -> assertThat(list.items())
                        .extracting(Sentence::text)
                        .containsExactly("You make better decisions.", "It wastes no time.", "You might help people."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|How to write spreadsheet formulas|HOW_TO",
                "en|Announcing Rust 1.90.0|ANNOUNCEMENT",
                "en|Rust Survey 2019 Results|SURVEY",
                "en|A day in the life of an engineer|STORY",
                "en|Do one thing well|OPINION",
                "es|Cómo escribir fórmulas|HOW_TO",
                "de|Ergebnisse der Umfrage|SURVEY",
                "fr|Comment écrire des formules|HOW_TO",
                "it|Guida alle formule|HOW_TO",
                "pt|Resultados da pesquisa|SURVEY",
                "nl|Resultaten van de enquête|SURVEY"
            })
    void tellsTheKindOfPost(String language, String title, PostKind kind) {
        assertThat(Digest.of(Articles.read(new Source(title, Format.MARKDOWN, "Text.", null, List.of(), language)))
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void ranksMentionedTagsOfTheAuthorFirst() {
        Digest digest = digest(POST, List.of("gardening", "spreadsheet formulas"));

        assertThat(digest.hashtags())
                .containsSubsequence("Spreadsheets", "Gardening")
                .doesNotHaveDuplicates()
                .doesNotContain("WritingSpreadsheetFormulas");
    }

    @Test
    void makesHashtagsThatNetworksAccept() {
        assertThat(Hashtags.tag("user-centered design")).contains("UserCenteredDesign");
        assertThat(Hashtags.tag("18F")).contains("18F");
        assertThat(Hashtags.tag("día de la mujer")).contains("DíaDeLaMujer");
        assertThat(Hashtags.tag("हिन्दी")).contains("हिन्दी");
        assertThat(Hashtags.tag("كتّان")).contains("كتّان");
        assertThat(Hashtags.tag("ไม่ใช้เตาอบ")).contains("ไม่ใช้เตาอบ");
        assertThat(Hashtags.tag("Cafe\u0301")).contains("Café");
        assertThat(Hashtags.tag("2024")).isEmpty();
        assertThat(Hashtags.tag("!?")).isEmpty();
        assertThat(Hashtags.tag("x".repeat(25))).isEmpty();
    }

    private static Digest digest(String text, List<String> tags) {
        return Digest.of(
                Articles.read(new Source("Writing spreadsheet formulas", Format.MARKDOWN, text, null, tags, null)));
    }
}
