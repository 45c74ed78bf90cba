package com.dryjets.content.leo;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.BlogFixtures;
import com.dryjets.content.article.Article;
import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Format;
import com.dryjets.content.article.Languages;
import com.dryjets.content.article.Source;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The built-in engine in languages other than English. */
class BuiltInLanguagesTest {

    private static final URI LINK = URI.create("https://blog.example.org/the-post");

    private final BuiltInCopyWriter leo = new BuiltInCopyWriter();

    @Test
    void keepsTheLanguageOfThePost() {
        Copy copy = write(BlogFixtures.article(BlogFixtures.SPANISH), Channel.LINKEDIN, 0);

        assertThat(Languages.detect(copy.text())).isEqualTo("es");
        assertThat(copy.text()).endsWith("La historia completa:");
    }

    @ParameterizedTest
    @MethodSource("postsInOtherLanguages")
    void saysItsOwnWordsInTheLanguageOfThePost(String language, String title, String text, String ending) {
        Article article = Articles.read(new Source(title, Format.MARKDOWN, text, null, List.of(), null));

        assertThat(article.language()).isEqualTo(language);
        assertThat(write(article, Channel.LINKEDIN, 0).text()).endsWith(ending);
        assertThat(write(article, Channel.INSTAGRAM, 0).text()).doesNotContain("Link in bio.\n\nSave");
    }

    @ParameterizedTest
    @MethodSource("postsInScriptsWithoutCapitals")
    void takesSentencesOfScriptsWithoutCapitals(String title, String text) {
        Article article = Articles.read(new Source(title, Format.MARKDOWN, text, null, List.of(), null));

        for (Channel channel : PlatformRules.channels()) {
            Copy copy = write(article, channel, 0);
            assertThat(copy.lines())
                    .extracting(Line::source)
                    .as(channel.name())
                    .anyMatch(source -> source != null && !source.equals(title) && text.contains(source));
        }
    }

    static Stream<Arguments> postsInOtherLanguages() {
        return Stream.of(
                Arguments.of(
                        "de",
                        "Anleitung: Brot länger frisch halten",
                        "Sauberes Leinen hält das Brot viel länger frisch als eine Tüte aus Plastik. Wer das Brot im Leinen lagert,"
                                + " kann es auch nach vier Tagen noch mit Genuss essen.",
                        "Die ganze Anleitung:"),
                Arguments.of(
                        "fr",
                        "Comment garder le pain frais",
                        "Un linge propre garde le pain frais bien plus longtemps que le plastique. Les boulangers ont testé le linge"
                                + " dans trois villes pendant tout un hiver.",
                        "Le guide complet :"),
                Arguments.of(
                        "it",
                        "Guida al pane fresco",
                        "Un panno di lino pulito mantiene il pane fresco molto più a lungo della plastica. I fornai hanno provato il"
                                + " pane in tre città per tutto l'inverno.",
                        "La guida completa:"),
                Arguments.of(
                        "pt",
                        "Guia do pão fresco",
                        "Um pano de linho limpo mantém o pão fresco por muito mais tempo do que o plástico. Os padeiros testaram o"
                                + " pão em três cidades durante o inverno.",
                        "O guia completo:"),
                Arguments.of(
                        "nl",
                        "Gids voor vers brood",
                        "Een schone linnen doek houdt het brood veel langer vers dan een zak van plastic. De bakkers hebben het brood"
                                + " in drie steden een hele winter lang getest.",
                        "De hele handleiding:"));
    }

    static Stream<Arguments> postsInScriptsWithoutCapitals() {
        return Stream.of(
                Arguments.of("面包", "清洁的亚麻布可以让面包保存更长时间。我们的面包师在去年冬天测试了三个城镇的四十个面包。"),
                Arguments.of("パン", "清潔なリネンの布で包むとパンは長持ちします。昨年の冬、三つの町で四十個のパンを試しました。"),
                Arguments.of("빵", "깨끗한 리넨 천으로 싸면 빵이 더 오래 신선하게 유지됩니다. 우리 제빵사들은 지난 겨울 세 도시에서 마흔 개의 빵을 시험했습니다."),
                Arguments.of(
                        "خبز",
                        "القماش النظيف يحافظ على الخبز طازجا لفترة أطول من البلاستيك. اختبر خبازونا أربعين رغيفا في ثلاث مدن خلال الشتاء الماضي."),
                Arguments.of(
                        "רוטי",
                        "בד פשתן נקי שומר על הלחם טרי לאורך זמן רב יותר מאשר שקית. האופים שלנו בדקו ארבעים כיכרות בשלוש ערים."),
                Arguments.of(
                        "रोटी",
                        "साफ लिनन के कपड़े में लपेटने पर रोटी लंबे समय तक ताज़ा रहती है। हमारे बेकर्स ने तीन शहरों में चालीस रोटियों का परीक्षण किया।"));
    }

    private Copy write(Article article, Channel channel, int variant) {
        Assignment assignment = new Assignment(channel, LINK, variant);
        return leo.write(article, List.of(assignment)).get(assignment);
    }
}
