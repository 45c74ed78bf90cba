package com.dryjets.content.leo;

import static com.dryjets.content.leo.MessagesApi.GOOD;
import static com.dryjets.content.leo.MessagesApi.LINK;
import static com.dryjets.content.leo.MessagesApi.MESSAGES;
import static com.dryjets.content.leo.MessagesApi.message;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.leo.Leo.Written;
import com.dryjets.contracts.marketing.Channel;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads and scripts that a model writes. */
class ModelThreadAndScriptTest {

    private final MessagesApi claude = new MessagesApi();

    @AfterEach
    void close() {
        claude.close();
    }

    @Test
    void writesAThread() {
        claude.answers(thread("The team measured its own culture.", 4));

        Written piece = thread(claude.leo("key"));

        assertThat(piece.engine()).isEqualTo("claude");
        assertThat(piece.copy().parts()).hasSize(5).first().isEqualTo("The team measured its own culture.");
        assertThat(piece.copy().text()).isEqualTo("The team measured its own culture.");
        assertThat(piece.copy().publishedParts(Channel.TWITTER, LINK).getLast()).contains(LINK.toString());
    }

    @Test
    void asksAgainForAThreadThatIsTooShort() {
        claude.server()
                .stubFor(post(MESSAGES)
                        .inScenario("mend")
                        .willReturn(okJson(message(GOOD)))
                        .willSetStateTo("asked again"));
        claude.server()
                .stubFor(post(MESSAGES)
                        .inScenario("mend")
                        .whenScenarioStateIs("asked again")
                        .willReturn(okJson(message(thread("The team measured its own culture.", 6)))));

        assertThat(thread(claude.leo("key")).copy().parts()).hasSize(7);
        claude.server()
                .verify(postRequestedFor(urlEqualTo(MESSAGES))
                        .withRequestBody(containing("the thread has 1 posts in parts, and needs 5 to 7")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our survey of 4711 teams shows how culture is measured.",
                "The team measured its culture, the team changed its culture, and the team asked again and again and again: "
                        + "the culture of the team is what the team does when it speaks up, when it listens, when it works,"
                        + " when it meets, when it asks the team, when it answers the team, and when it learns from it."
            })
    void fallsBackToTheBuiltInEngineForAThreadWithAFaultInOnePost(String first) {
        claude.answers(thread(first, 4));

        assertThat(thread(claude.leo("key")).engine()).isEqualTo("built-in");
    }

    @Test
    void writesAScriptWithTimedScenes() {
        claude.answers(script("The team asked everybody how it feels to speak up.", "Speak up"));

        Written piece = claude.write(claude.leo("key"), Channel.TIKTOK);

        assertThat(piece.engine()).isEqualTo("claude");
        assertThat(piece.copy().script()).hasSize(4);
        assertThat(piece.copy().script().getFirst())
                .isEqualTo(new Scene(0, 4, "The team asked everybody how it feels to speak up.", "Speak up"));
        assertThat(piece.copy().script().getLast().from()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"We asked 4711 teams.,Speak up", "The team asked everybody.,4711 teams", "The team asked everybody.,''"
    })
    void fallsBackToTheBuiltInEngineForAScriptWithAFaultInAScene(String spoken, String onScreen) {
        claude.answers(script(spoken, onScreen));

        assertThat(claude.write(claude.leo("key"), Channel.TIKTOK).engine()).isEqualTo("built-in");
    }

    private Written thread(Leo leo) {
        return claude.write(leo, Channel.TWITTER);
    }

    private static String thread(String first, int others) {
        ObjectNode answer = new ObjectMapper().createObjectNode().put("text", first);
        ArrayNode parts = answer.putArray("parts").add(first);
        for (int i = 0; i < others; i++) {
            parts.add("The team talks about its culture" + " and its work".repeat(i) + ".");
        }
        answer.putArray("hashtags").add("TeamCulture");
        return answer.toString();
    }

    private static String script(String spoken, String onScreen) {
        ObjectNode answer = new ObjectMapper().createObjectNode().put("text", "How the team measured its own culture.");
        ArrayNode scenes = answer.putArray("scenes");
        for (int i = 0; i < 4; i++) {
            scenes.addObject().put("spoken", spoken).put("onScreen", onScreen);
        }
        answer.putArray("hashtags").add("TeamCulture");
        return answer.toString();
    }
}
