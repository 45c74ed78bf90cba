package com.dryjets.content.leo;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.dryjets.content.BlogFixtures;
import com.dryjets.content.article.Article;
import com.dryjets.content.leo.Leo.Written;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.llm.Account;
import com.dryjets.llm.ModelClient;
import com.dryjets.llm.ModelConfig;
import com.dryjets.llm.ModelLedger;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server that speaks the Messages API, and Leo with a model behind it. */
final class MessagesApi implements AutoCloseable {

    static final String MESSAGES = "/v1/messages";
    static final URI LINK = URI.create("https://blog.example.org/culture-climate-survey");
    static final Article ARTICLE = BlogFixtures.article(BlogFixtures.CULTURE);
    static final String GOOD = """
            {"subject": null, "previewText": null, "hashtags": ["TeamCulture", "#Engineering"],
             "text": "How an engineering team measured its own culture, and what the team changed after that."}""";
    static final Account ACCOUNT = new Account("sunrise", "repurpose");

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

    MessagesApi() {
        server.start();
    }

    WireMockServer server() {
        return server;
    }

    Written write(Leo leo, Channel channel) {
        return leo.write(ARTICLE, List.of(new Assignment(channel, LINK, 0)), ACCOUNT)
                .getFirst();
    }

    Leo leo(@Nullable String key) {
        return leo(key, new NoLedger());
    }

    Leo leo(@Nullable String key, ModelLedger ledger) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "dryjets.llm.base-url", server.baseUrl() + "/v1",
                "dryjets.llm.timeout", "2s",
                "dryjets.llm.retries", "0",
                "dryjets.llm.failures", "2",
                "dryjets.llm.pause", "5m"));
        if (key != null) {
            settings.put("dryjets.llm.api-key", key);
        }
        ModelConfig config = new SmallRyeConfigBuilder()
                .addDefaultSources()
                .addDiscoveredConverters()
                .withMapping(ModelConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(ModelConfig.class);
        ModelClient model = new ModelClient(config, ledger);
        return LeoFixtures.leo(List.of(new ModelCopyWriter(model), new BuiltInCopyWriter()));
    }

    void answers(String text) {
        server.stubFor(post(MESSAGES).willReturn(okJson(message(text))));
    }

    /** A response of the Messages API. */
    static String message(String text) {
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

    @Override
    public void close() {
        server.stop();
    }
}
