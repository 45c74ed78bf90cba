package com.dryjets.content.leo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.BlogFixtures;
import com.dryjets.content.article.Article;
import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Format;
import com.dryjets.content.article.Source;
import com.dryjets.content.claims.Evidence;
import com.dryjets.content.claims.Invented.Kind;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import com.dryjets.platform.PostDraft;
import java.net.URI;
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

    private final BuiltInCopyWriter leo = new BuiltInCopyWriter();

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
            assertThat(Evidence.of(article).inventedIn(body, LINK))
                    .filteredOn(claim -> claim.kind() == Kind.NUMBER || claim.kind() == Kind.LINK)
                    .isEmpty();
            assertThat(copy.lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.source() == null
                                    || everything.contains(line.source())
                                    || everything.contains(line.source().replaceFirst("\\.$", "")))
                            .as(line.text())
                            .isTrue());
            assertThat(PlatformRules.check(
                            channel,
                            new PostDraft(
                                    copy.subject(),
                                    copy.previewText(),
                                    body,
                                    copy.publishedParts(channel, LINK),
                                    PICTURE)))
                    .isEmpty();
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
    void opensDifferentlyOnEachChannel() {
        Article article = read(BlogFixtures.CULTURE);

        List<String> openings = PlatformRules.channels().stream()
                .map(channel -> write(article, channel, 0).text().split("\n")[0])
                .toList();

        assertThat(openings).doesNotHaveDuplicates();
    }

    @Test
    void writesAPieceThatDoesNotDependOnTheOthersInTheRequest() {
        Article article = read(BlogFixtures.CULTURE);
        List<Assignment> both =
                List.of(new Assignment(Channel.LINKEDIN, LINK, 0), new Assignment(Channel.TWITTER, LINK, 0));

        assertThat(leo.write(article, both).get(both.getLast())).isEqualTo(write(article, Channel.TWITTER, 0));
    }

    @Test
    void writesAThreadWhoseFirstPostStandsAlone() {
        Copy thread = write(read(BlogFixtures.CULTURE), Channel.TWITTER, 0);

        assertThat(thread.parts()).hasSizeBetween(5, 7);
        assertThat(thread.parts().getFirst()).isEqualTo(thread.text());
        assertThat(thread.body(Channel.TWITTER, LINK)).contains(LINK.toString());
        assertThat(thread.publishedParts(Channel.TWITTER, LINK).getLast()).contains(LINK.toString());
        assertThat(thread.publishedParts(Channel.TWITTER, LINK).subList(0, 4))
                .noneMatch(part -> part.contains(LINK.toString()));
    }

    @Test
    void writesAScriptOfTimedScenes() {
        Copy video = write(read(BlogFixtures.SURVEYS), Channel.TIKTOK, 0);

        assertThat(video.script()).hasSizeBetween(4, 7);
        assertThat(video.script().getFirst().from()).isZero();
        for (int i = 1; i < video.script().size(); i++) {
            assertThat(video.script().get(i).from())
                    .isEqualTo(video.script().get(i - 1).to());
        }
        assertThat(video.script().getLast().to()).isBetween(15, 60);
        assertThat(video.script())
                .allSatisfy(scene -> assertThat(scene.onScreen()).isNotBlank());
    }

    @Test
    void showsAListWithItsIntroduction() {
        assertThat(write(read(BlogFixtures.PUBLIC_WORK), Channel.LINKEDIN, 0).text())
                .contains(
                        "Here are a few reasons why you should feel good about working in the open from the moment your shovel"
                                + " goes in the ground:\n\n→ No one's going to read your code.\n→ You will make better decisions.");
    }

    @Test
    void neverCutsAnAddress() {
        String sentence =
                "Book your table for the winter menu at https://example.com/book?date=2026-12-05&seats=2 before Friday.";
        Article article =
                Articles.read(new Source("Winter menu", Format.MARKDOWN, sentence, sentence, List.of(), "en"));

        for (Channel channel : PlatformRules.channels()) {
            Copy copy = write(article, channel, 0);
            assertThat(String.join("\n", copy.text(), copy.subject() + "", copy.previewText() + ""))
                    .doesNotContainPattern("book\\?(?!date=2026-12-05&seats=2 before)");
        }
    }

    @Test
    void neverCutsAnEmoji() {
        Article article = Articles.read(new Source("😀".repeat(150), Format.MARKDOWN, "Short.", null, List.of(), null));

        for (Channel channel : PlatformRules.channels()) {
            Copy copy = write(article, channel, 0);
            String all = copy.subject() + copy.previewText() + copy.text() + copy.parts() + copy.script();
            assertThat(new String(all.getBytes(UTF_8), UTF_8)).isEqualTo(all);
        }
    }

    @Test
    void writesForAllPlatformsWhenTheLinkDoesNotFitIntoAShortPost() {
        URI link = URI.create("http://intranet/" + "x".repeat(400));
        List<Assignment> assignments = PlatformRules.channels().stream()
                .map(channel -> new Assignment(channel, link, 0))
                .toList();
        Article article = Articles.read(new Source(
                "\uFEFFBroken title", Format.MARKDOWN, "One sentence about bread and linen.", null, List.of(), null));

        assertThat(leo.write(article, assignments)).hasSize(7).allSatisfy((assignment, copy) -> {
            boolean isShort = assignment.channel() == Channel.TWITTER || assignment.channel() == Channel.BLUESKY;
            PostDraft draft = new PostDraft(copy.subject(), copy.body(assignment.channel(), link), PICTURE);
            assertThat(PlatformRules.allows(assignment.channel(), draft)).isEqualTo(!isShort);
        });
    }

    @Test
    void writesAnEmailWithSubjectPreviewAndSectionsButNoLink() {
        Copy email = write(read(BlogFixtures.SPREADSHEETS), Channel.EMAIL, 0);

        assertThat(email.subject()).isEqualTo("Three ways to write fearless spreadsheet formulas");
        assertThat(email.previewText()).hasSizeBetween(20, 111);
        assertThat(email.text().split("\n\n")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(email.text()).containsPattern("\n\n(?:Writing|Introducing|Technique|Three)[^\n.]+\n\\p{Lu}");
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

        assertThat(write(article, Channel.FACEBOOK, 0).text())
                .contains("“I joined the service because the team builds what people really need every day.”");
    }

    @Test
    void joinsTwoSentencesOfOneQuotation() {
        Article article = Articles.read(new Source(
                "Why we joined the service",
                Format.MARKDOWN,
                "> I joined the service because the team builds what people need. The people of the team are kind as well.",
                null,
                List.of(),
                null));

        assertThat(write(article, Channel.EMAIL, 0).text())
                .contains(
                        "“I joined the service because the team builds what people need. The people of the team are kind"
                                + " as well.”");
    }

    @Test
    void writesNoCallToActionWithoutALink() {
        Assignment assignment = new Assignment(Channel.LINKEDIN, null, 0);

        Copy copy = leo.write(read(BlogFixtures.CULTURE), List.of(assignment)).get(assignment);

        assertThat(copy.body(Channel.LINKEDIN, null)).doesNotContain("results:", "http");
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

    private Copy write(Article article, Channel channel, int variant) {
        Assignment assignment = new Assignment(channel, LINK, variant);
        return leo.write(article, List.of(assignment)).get(assignment);
    }

    private static Article read(String file) {
        return BlogFixtures.article(file);
    }
}
