package com.dryjets.content.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Format;
import com.dryjets.content.article.Source;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

    private static final Article ARTICLE = Articles.read(new Source(
            "Survey 2019",
            Format.MARKDOWN,
            "We had **3,997** answers, 82.8 % of them [online](https://example.org/2018/survey).\n\n```\n171\n```",
            null,
            List.of(),
            null));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The same number in another form.
                "en | We had 3,997 answers.                | 3997 answers came in.",
                "en | It grew by 82.8 %.                   | It grew by 82.8 percent.",
                "en | It raised $3 million.                | It raised $3,000,000.",
                "en | It raised 3M USD.                    | It raised $3 million.",
                "de | Es sind 3,5 Prozent.                 | Es sind 3.5 %.",
                "de | Es kamen 1.200 Leute.                | Es kamen 1 200 Leute.",
                "fr | Il y a 12 500 clients.               | Il y a 12500 clients.",
                "en | It took 12 hours.                    | All in 12.",
                "en | Version 1.90.0 is out.               | Get 1.90.0 now.",
                "en | It starts at 10:30.                  | Be there at 10:30.",
                "en | Built on 5G and Web3.                | Built on 5G and Web3.",
                // The same number as a word.
                "en | We asked 3 teams.                    | Three teams answered.",
                "en | We asked three teams.                | 3 teams answered.",
                "en | It took twelve hours.                | It took 12 hours.",
                "en | It raised two million dollars.       | It raised $2,000,000.",
                "en | We asked two hundred people.         | We asked 200 people.",
                "en | A dozen teams came.                  | 12 teams came.",
                "en | Two dozen teams came.                | 24 teams came.",
                "en | Dozens of teams came.                | Dozens came.",
                "en | It helped 50 % of the teams.         | It helped half of the teams.",
                "en | It helped half of the teams.         | It helped 50 percent of them.",
                "en | It helped ½ of the teams.            | It helped half of them.",
                "en | Sales doubled.                       | Sales are now twofold, 2x as many.",
                "en | Sales grew by 100 %.                 | Sales doubled.",
                "en | Check it.                            | Double-check it, no one else will.",
                "de | Wir fragten 2 Teams.                 | Wir fragten zwei Teams.",
                "de | Das half der Hälfte.                 | Das half 50 %.",
                "de | Wir müssen aufpassen.                | Wir müssen Acht geben.",
                "es | Preguntamos a 11 equipos.            | Preguntamos a once equipos.",
                "fr | Nous avons vu 7 clients.             | Nous avons vu sept clients.",
                "fr | Le site change.                      | Le site est tout neuf.",
                "it | Abbiamo visto 6 clienti.             | I sei clienti sono qui.",
                "it | È per te.                            | Tu sei qui per noi.",
                "pt | Falámos com 2 equipas.               | Falámos com duas equipas.",
                "nl | We vroegen 12 teams.                 | We vroegen twaalf teams.",
                // The same date in another form.
                "en | Posted on 2024-03-05.                | It began on 5 March 2024.",
                "en | Posted on March 5, 2024.             | It began in March 2024.",
                "en | Posted on 3/5/2024.                  | It began on 5 March.",
                "de | Am 5. März 2024 war es so weit.      | Seit dem 05.03.2024 ist es da.",
                // Names of the source, in other forms.
                "en | Rebecca Piazza wrote it for 18F.     | The guide by Rebecca Piazza's team at 18F.",
                "en | Our team measured culture.           | How Teams Measured Culture",
                "de | Die Umfrage in Berlin war gut.       | Wir waren mit der Umfrage in Berlin zufrieden.",
                "en | Ask @rustlang at rust-lang.org.      | Follow @rustlang, see https://www.rust-lang.org/"
            })
    void acceptsWhatTheSourceSays(String language, String source, String text) {
        assertThat(Evidence.of(source, language).inventedIn(text, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | It grew 3.5 times.                   | It grew 35 times.                | number 35",
                "en | It grew 35 times.                    | It grew 3.5 times.               | number 3.5",
                "de | Es sind 3,5 Meter.                   | Es sind 35 Meter.                | number 35 Meter",
                "de | Es kamen 1.200 Leute.                | Es kamen 1,2 Leute.              | number 1,2",
                "en | We had 13,997 answers.               | We had 3,997 answers.            | number 3,997",
                "en | It grew by 12 people.                | It grew by 12 %.                 | number 12 %",
                "en | It grew by 12 %.                     | It grew by 12 people.            | number 12",
                "en | It costs $5.                         | It costs 5 EUR.                  | number 5 EUR",
                "en | It costs 3 million.                  | It costs 3 billion.              | number 3 billion",
                "en | It took 12 hours.                    | It took 12 days.                 | number 12 days",
                "en | It runs on 5G.                       | It runs on 6G.                   | number 6G",
                "en | We asked 30 teams.                   | We asked three teams.            | number three",
                "en | We asked teams.                      | We asked Twelve teams.           | number Twelve",
                "en | It took two hours.                   | It took two days.                | number two days",
                "en | We asked 12 teams.                   | We asked two dozen teams.        | number two dozen",
                "en | We asked teams.                      | We asked a dozen teams.          | number dozen",
                "en | We asked teams.                      | We asked dozens of teams.        | number dozens",
                "en | It helped some teams.                | It helped half of the teams.     | number half",
                "en | Sales grew.                          | Sales doubled.                   | number doubled",
                "de | Wir fragten Teams.                   | Wir fragten zwölf Teams.         | number zwölf",
                "de | Es half Teams.                       | Es half der Hälfte der Teams.    | number Hälfte",
                "de | Es wuchs.                            | Es hat sich verdoppelt.          | number verdoppelt",
                "es | Preguntamos a equipos.               | Preguntamos a dos equipos.       | number dos",
                "es | Vino gente.                          | Vino la mitad de la gente.       | number mitad",
                "fr | Nous avons des clients.              | Nous avons neuf clients.         | number neuf",
                "it | Abbiamo clienti.                     | Abbiamo dodici clienti.          | number dodici",
                "it | Abbiamo clienti.                     | Dopo sei mesi abbiamo clienti.   | number sei mesi",
                "pt | Falámos com equipas.                 | Falámos com três equipas.        | number três",
                "nl | We vroegen teams.                    | We vroegen acht teams.           | number acht",
                "en | Posted on March 5, 2024.             | Posted on March 6, 2024.         | date March 6, 2024",
                "en | Posted on March 5, 2024.             | It began in May 2024.            | date May 2024",
                "en | Posted on 2024-03-05.                | Posted on 2024-05-03.            | date 2024-05-03",
                "en | The team met.                        | The team met in Berlin.          | name Berlin",
                "en | Annabel spoke.                       | It was Anna who spoke.           | name Anna",
                "en | The team met.                        | Angela Merkel met the team.      | name Angela",
                "en | The team met.                        | OpenAI met the team.             | name OpenAI",
                "en | We use it.                           | We use it like NASA.             | name NASA",
                "de | Das Team war da.                     | Das Team war in Paris.           | name Paris",
                "en | See example.org/abc.                 | See https://example.org/a        | link example.org/a",
                "en | See example.org.                     | See evil.com                     | link evil.com",
                "en | Write to a@example.org.              | Write to b@example.org           | link b@example.org",
                "en | Ask us.                              | Ask @somebody.                   | mention @somebody"
            })
    void findsWhatTheSourceDoesNotSay(String language, String source, String text, String invented) {
        assertThat(Evidence.of(source, language).inventedIn(text, null))
                .extracting(Invented::toString)
                .contains(invented);
    }

    @Test
    void readsTheCodeAndTheLinksOfAPost() {
        URI own = URI.create("https://blog.example.org/survey");
        Evidence evidence = Evidence.of(ARTICLE);

        assertThat(evidence.inventedIn("In 2019: 3997 people, 82.8%, 171. See https://example.org/2018/survey.", null))
                .isEmpty();
        assertThat(evidence.inventedIn("More at " + own + ".", own)).isEmpty();
        assertThat(evidence.inventedIn("More at " + own, null))
                .extracting(Invented::kind)
                .containsExactly(Invented.Kind.LINK);
        assertThat(evidence.inventedIn("Over 4,000 people, 82.9 % of them in 2018", null))
                .extracting(Invented::text)
                .containsExactly("4,000", "82.9 %", "2018");
    }

    /** From every character on, a search for an address or a number would take minutes, and hours for the longest post. */
    @ParameterizedTest
    @ValueSource(
            strings = {"z", "1", "1.", "1,", "1:", ".", "a.", "z@", "@", "#", "-", "dozen ", "1 ", "Aa ", "http://"})
    @Timeout(180)
    void readsALongPostWhateverItRepeats(String part) {
        String text = part.repeat(300_000 / part.length());

        assertThat(Evidence.of(text, "en").inventedIn("7 coats", null))
                .extracting(Invented::text)
                .contains("7");
    }
}
