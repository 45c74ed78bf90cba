package com.dryjets.content.leo;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.BlogFixtures;
import com.dryjets.content.article.Article;
import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Format;
import com.dryjets.content.article.Sentences;
import com.dryjets.content.article.Source;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import com.dryjets.platform.PostDraft;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInCopyWriterTest {

    private static final URI LINK = URI.create("https://blog.example.org/the-post");
    private static final List<URI> PICTURE = List.of(URI.create("https://blog.example.org/p.jpg"));

    private final CopyWriter leo = new BuiltInCopyWriter();

    @ParameterizedTest
    @MethodSource("realPostsOnEveryChannel")
    void followsPlatformRulesAndInventsNothing(String file, Channel channel) {
        Article article = read(file);
        String everything = article.everything().replaceAll("\\s+", " ");
        List<Assignment> assignments = IntStream.range(0, 5)
                .mapToObj(variant -> new Assignment(channel, LINK, variant))
                .toList();

        assertThat(leo.write(article, assignments).values()).hasSize(5).allSatisfy(copy -> {
            String body = copy.body(channel, LINK);
            assertThat(PlatformRules.check(channel, new PostDraft(copy.subject(), body, PICTURE)))
                    .isEmpty();
            assertThat(ClaimRules.inventedNumbers(article, body)).isEmpty();
            assertThat(ClaimRules.inventedLinks(article, LINK, body)).isEmpty();
            assertThat(everything).contains(sentences(copy));
        });
    }

    @ParameterizedTest
    @MethodSource("realPostsOnEveryChannel")
    void writesTheSamePieceForTheSamePost(String file, Channel channel) {
        assertThat(write(read(file), channel, 0)).isEqualTo(write(read(file), channel, 0));
    }

    @Test
    void opensALaterPieceDifferently() {
        Article article = read(BlogFixtures.CULTURE);

        List<String> openings = Stream.of(0, 1, 2, 3)
                .map(variant -> write(article, Channel.TWITTER, variant).text())
                .toList();

        assertThat(openings).doesNotHaveDuplicates();
    }

    @Test
    void keepsTheLanguageOfThePost() {
        Copy copy = write(read(BlogFixtures.SPANISH), Channel.LINKEDIN, 0);

        assertThat(copy.text())
                .contains("Según estimados del Censo, cerca de 41 millones de personas hablan español")
                .contains("Lee el artículo completo: " + LINK);
    }

    @Test
    void writesAnEmailWithSubjectPreviewAndParagraphsButNoLink() {
        Copy email = write(read(BlogFixtures.SPREADSHEETS), Channel.EMAIL, 0);

        assertThat(email.subject()).isEqualTo("Three ways to write fearless spreadsheet formulas");
        assertThat(email.previewText()).hasSizeBetween(40, 111);
        assertThat(email.text().split("\n\n")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(email.body(Channel.EMAIL, LINK)).doesNotContain(LINK.toString());
    }

    @ParameterizedTest
    @MethodSource("postsThatSayLittle")
    void writesAFittingPieceFromAShortPost(String text) {
        String title = "A title that is very long indeed " + "and goes on and on ".repeat(14);
        Article article = Articles.read(new Source(title, Format.MARKDOWN, text, null, List.of("#", "ok tag"), null));

        for (Channel channel : PlatformRules.channels()) {
            Copy copy = write(article, channel, 1);

            assertThat(PlatformRules.check(channel, new PostDraft(copy.subject(), copy.body(channel, LINK), PICTURE)))
                    .isEmpty();
        }
    }

    @Test
    void marksQuotations() {
        Article article = Articles.read(new Source(
                "Why we joined the service",
                Format.MARKDOWN,
                "> I joined the service because the team builds what people really need every day.",
                null,
                List.of(),
                null));

        assertThat(write(article, Channel.TWITTER, 0).text())
                .isEqualTo("“I joined the service because the team builds what people really need every day.”");
    }

    @Test
    void writesNoCallToActionWithoutALink() {
        Assignment assignment = new Assignment(Channel.LINKEDIN, null, 0);

        Copy copy = leo.write(read(BlogFixtures.CULTURE), List.of(assignment)).get(assignment);

        assertThat(copy.body(Channel.LINKEDIN, null)).doesNotContain("Read the full post", "http");
    }

    static Stream<String> postsThatSayLittle() {
        return Stream.of("", "```\nonly code 42\n```", "Hi.", "🎉🎉🎉", "word ".repeat(3000), "@a ".repeat(40));
    }

    static Stream<Arguments> realPostsOnEveryChannel() {
        return Stream.of(
                        BlogFixtures.CULTURE,
                        BlogFixtures.SPANISH,
                        BlogFixtures.SPREADSHEETS,
                        BlogFixtures.QUOTATIONS,
                        BlogFixtures.PUBLIC_WORK,
                        BlogFixtures.SURVEYS,
                        BlogFixtures.TOML_SHORT,
                        BlogFixtures.RUST_SURVEY,
                        BlogFixtures.RUST_RELEASE)
                .flatMap(
                        file -> PlatformRules.channels().stream().sorted().map(channel -> Arguments.of(file, channel)));
    }

    /** Returns the sentences of a piece, without bullets, call to action and ellipsis. */
    private static List<String> sentences(Copy copy) {
        return Arrays.stream(copy.text().split("\n+"))
                .filter(line -> !line.endsWith(LINK.toString()))
                .map(line -> line.replaceFirst("^• ", "").replaceFirst("…$", ""))
                .flatMap(line -> Sentences.of(line, "en").stream())
                .map(sentence -> sentence.replaceAll("^“|”$", ""))
                .toList();
    }

    private Copy write(Article article, Channel channel, int variant) {
        Assignment assignment = new Assignment(channel, LINK, variant);
        return leo.write(article, List.of(assignment)).get(assignment);
    }

    private static Article read(String file) {
        return BlogFixtures.article(file);
    }
}
