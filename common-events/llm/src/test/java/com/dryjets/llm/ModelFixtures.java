package com.dryjets.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Configurations, requests and answers. */
final class ModelFixtures {

    private ModelFixtures() {}

    /** Reads the defaults and these settings, whose keys lack the prefix. */
    static ModelConfig config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "dryjets.llm.api-key", "key",
                "dryjets.llm.timeout", "2s",
                "dryjets.llm.retry-delay", "1ms",
                "dryjets.llm.pause", "1s"));
        settings.forEach((key, value) -> all.put("dryjets.llm." + key, value));
        return new SmallRyeConfigBuilder()
                .addDefaultSources()
                .addDiscoveredConverters()
                .withMapping(ModelConfig.class)
                .withDefaultValues(all)
                .build()
                .getConfigMapping(ModelConfig.class);
    }

    static ModelRequest request(String task) {
        Prompt prompt = new Prompt("Be brief.", List.of(new Material("post", "The post.")), task);
        return new ModelRequest("sunrise", "greeting", "work-1", ModelTier.WRITING, prompt);
    }

    /** An answer of the Messages API. */
    static String message(String text, String stopReason) {
        ObjectNode message = new ObjectMapper()
                .createObjectNode()
                .put("id", "msg_1")
                .put("type", "message")
                .put("role", "assistant")
                .put("model", "claude-sonnet-4-5")
                .put("stop_reason", stopReason);
        message.putArray("content").addObject().put("type", "text").put("text", text);
        message.putObject("usage")
                .put("input_tokens", 1_000)
                .put("cache_creation_input_tokens", 2_000)
                .put("cache_read_input_tokens", 10_000)
                .put("output_tokens", 100);
        return message.toString();
    }

    /** An answer of chat completions. */
    static String completion(String text, String finishReason) {
        ObjectNode completion =
                new ObjectMapper().createObjectNode().put("id", "1").put("object", "chat.completion");
        ObjectNode choice =
                completion.putArray("choices").addObject().put("index", 0).put("finish_reason", finishReason);
        choice.putObject("message").put("role", "assistant").put("content", text);
        ObjectNode usage = completion
                .putObject("usage")
                .put("prompt_tokens", 1_500)
                .put("completion_tokens", 100)
                .put("total_tokens", 1_600);
        usage.putObject("prompt_tokens_details").put("cached_tokens", 500);
        return completion.toString();
    }
}
