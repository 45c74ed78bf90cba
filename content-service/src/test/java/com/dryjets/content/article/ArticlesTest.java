package com.dryjets.content.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.article.Block.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticlesTest {

    @Test
    void separatesRunningTextFromCodeAndTables() {
        Article article = markdown("""
                First *paragraph* with `code`.

                ```sql
                select 42
                ```

                | A | B |
                |---|---|
                | 7 | 8 |

                ## Section

                - An item
                - [Contents](#contents)

                > A quotation

                _All set apart._

                `only code`
                """);

        assertThat(article.blocks())
                .containsExactly(
                        new Block(Kind.PROSE, "First paragraph with code.", 0, 0, "", List.of("code")),
                        new Block(Kind.HEADING, "Section", 1),
                        new Block(Kind.ITEM, "An item", 1, 1, "", List.of()),
                        new Block(Kind.QUOTE, "A quotation", 1),
                        new Block(Kind.NOTE, "All set apart.", 1));
        assertThat(article.everything()).contains("select 42", "7 8");
    }

    @Test
    void keepsAbsoluteLinksAndPicturesOnly() {
        Article article = markdown("[a](https://example.org/a) [b](/b) [c](mailto:x@example.org) [d](https://a b) "
                + "![p](https://example.org/p.png) ![q](q.png)");

        assertThat(article.links()).extracting(Object::toString).containsExactly("https://example.org/a");
        assertThat(article.images()).extracting(Object::toString).containsExactly("https://example.org/p.png");
    }

    @Test
    void ignoresScriptsAndStyles() {
        Article article = Articles.read(new Source(
                "T",
                Format.HTML,
                "<style>p {x}</style><script>let secret</script><div>Seen <b>text</b><p>More</p></div>",
                null,
                List.of(),
                null));

        assertThat(article.everything()).doesNotContain("secret", "{x}");
        assertThat(article.blocks()).extracting(Block::text).containsExactly("Seen text", "More");
    }

    @Test
    void ignoresAHeadingThatRepeatsTheTitle() {
        assertThat(markdown("# Title\n\nText").blocks()).extracting(Block::kind).containsExactly(Kind.PROSE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The people who write the code know what it is for and why it was made.",
                "es|Las personas que escriben el código saben para qué es y por qué se hizo.",
                "de|Die Leute, die den Code schreiben, wissen, wofür er ist und warum es ihn gibt.",
                "fr|Les gens qui écrivent le code savent à quoi il sert et pourquoi il est là.",
                "pt|As pessoas que escrevem o código sabem para que ele é e por que foi feito.",
                "und|Lorem xyzzy plugh quux frobnicate."
            })
    void detectsTheLanguage(String code, String text) {
        assertThat(Languages.detect(text)).isEqualTo(code);
    }

    @Test
    void prefersTheLanguageThatTheAuthorStated() {
        assertThat(Languages.primary("es-PR")).isEqualTo("es");
        assertThat(Languages.primary("pt_BR")).isEqualTo("pt");
        assertThat(Languages.primary("???")).isEqualTo("und");
    }

    private static Article markdown(String text) {
        return Articles.read(new Source("Title", Format.MARKDOWN, text, null, List.of(), null));
    }
}
