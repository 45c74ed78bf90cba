package com.dryjets.analytics.report.words;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.dryjets.analytics.report.ReportFixtures;
import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.model.Report.Words;
import com.dryjets.analytics.report.model.ReportType;
import com.dryjets.llm.ClaudeClient;
import com.dryjets.llm.ClaudeConfig;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls Claude through a fake Messages API, including wrong answers and outages. */
class ClaudeReportWriterTest {

    private static final String MESSAGES = "/v1/messages";
    private static final Report REPORT = ReportFixtures.report(ReportType.EXECUTIVE);
    private static final String GOOD = """
            {"summary": "The campaign earned 1,550.00 EUR for 620.00 EUR spent.",
             "insights": ["ADS brought all 62 conversions."],
             "nextSteps": ["Record the cost of email, so that its ROI is known."]}""";

    private final WireMockServer claude = new WireMockServer(wireMockConfig().dynamicPort());

    @BeforeEach
    void start() {
        claude.start();
    }

    @AfterEach
    void stop() {
        claude.stop();
    }

    @Test
    void usesWordsThatMatchTheReport() {
        answers("Here it is: " + GOOD);

        Words words = words(writer("key"));

        assertThat(words.engine()).isEqualTo("claude");
        assertThat(words.summary()).isEqualTo("The campaign earned 1,550.00 EUR for 620.00 EUR spent.");
        claude.verify(postRequestedFor(urlEqualTo(MESSAGES))
                .withHeader("x-api-key", equalTo("key"))
                .withRequestBody(containing("a-model"))
                .withRequestBody(containing("Revenue 1,550.00 EUR")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"summary\": \"Revenue was 1,600.00 EUR.\", \"insights\": [\"Good.\"], \"nextSteps\": [\"Go on.\"]}",
                "{\"summary\": \"Good.\", \"insights\": [\"Clicks rose by 12 %.\"], \"nextSteps\": [\"Go on.\"]}",
                "{\"summary\": \"Good.\", \"insights\": [\"Good.\"], \"nextSteps\": [\"Spend more on LINKEDIN.\"]}",
                "{\"summary\": \"Good.\", \"insights\": []}",
                "{\"summary\": ",
                "I would rather not."
            })
    void keepsBuiltInWordsIfAnswerIsInvalid(String answer) {
        answers(answer);

        assertThat(words(writer("key"))).isEqualTo(REPORT.words());
        assertThat(REPORT.words().engine()).isEqualTo("built-in");
    }

    @Test
    void pausesAfterFailuresAndRetriesLater() {
        claude.stubFor(post(MESSAGES).willReturn(aResponse().withStatus(529)));
        ClaudeReportWriter writer = writer("key");
        for (int i = 0; i < 5; i++) {
            assertThat(words(writer).engine()).isEqualTo("built-in");
        }
        claude.verify(2, postRequestedFor(urlEqualTo(MESSAGES)));
        answers(GOOD);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> words(writer).engine().equals("claude"));
    }

    @Test
    void keepsBuiltInWordsAfterTimeout() {
        claude.stubFor(post(MESSAGES).willReturn(okJson(message(GOOD)).withFixedDelay(6_000)));

        assertThat(words(writer("key")).engine()).isEqualTo("built-in");
    }

    @Test
    void doesNotCallClaudeWithoutKeyOrWords() {
        answers(GOOD);

        assertThat(words(writer(null)).engine()).isEqualTo("built-in");
        assertThat(words(writer(" ")).engine()).isEqualTo("built-in");
        Report summary = ReportFixtures.report(ReportType.SUMMARY);
        assertThat(EditorFixtures.edited(writer("key"), summary)).isEqualTo(summary);
        claude.verify(0, postRequestedFor(urlEqualTo(MESSAGES)));
    }

    private ClaudeReportWriter writer(String key) {
        return new ClaudeReportWriter(new ClaudeClient(new Settings(Optional.ofNullable(key), claude.baseUrl())));
    }

    private static Words words(ClaudeReportWriter writer) {
        return EditorFixtures.edited(writer, REPORT).words();
    }

    private void answers(String text) {
        claude.stubFor(post(MESSAGES).willReturn(okJson(message(text))));
    }

    /** An answer of the Messages API. */
    private static String message(String text) {
        ObjectNode message = new ObjectMapper().createObjectNode();
        message.put("id", "msg_01")
                .put("type", "message")
                .put("role", "assistant")
                .put("model", "a-model");
        message.putArray("content").addObject().put("type", "text").put("text", text);
        message.put("stop_reason", "end_turn");
        message.putObject("usage").put("input_tokens", 100).put("output_tokens", 50);
        return message.toString();
    }

    private record Settings(Optional<String> apiKey, String baseUrl) implements ClaudeConfig {
        @Override
        public String model() {
            return "a-model";
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(3);
        }

        @Override
        public int maxTokens() {
            return 500;
        }

        @Override
        public int failures() {
            return 2;
        }

        @Override
        public Duration pause() {
            return Duration.ofSeconds(3);
        }
    }
}
