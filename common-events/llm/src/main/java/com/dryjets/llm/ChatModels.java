package com.dryjets.llm;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.Optional;

/** Makes the models that the configuration names. */
final class ChatModels {

    /** Chat completions require a key to be sent; servers without accounts ignore it. */
    private static final String NO_KEY = "none";

    private ChatModels() {}

    /** Returns whether the configuration allows calls. */
    static boolean isConfigured(ModelConfig config) {
        return config.provider() == Provider.OLLAMA || key(config).isPresent();
    }

    static ChatModel of(ModelConfig config, String name) {
        String key = key(config).orElse(NO_KEY);
        String address = config.baseUrl().orElse(config.provider().address());
        return switch (config.provider()) {
            case ANTHROPIC ->
                AnthropicChatModel.builder()
                        .httpClientBuilder(Transport.builder())
                        .apiKey(key)
                        .baseUrl(address)
                        .modelName(name)
                        .maxTokens(config.maxTokens())
                        .cacheSystemMessages(true)
                        .maxRetries(0)
                        .build();
            case OPENAI, OLLAMA ->
                OpenAiChatModel.builder()
                        .httpClientBuilder(Transport.builder())
                        .apiKey(key)
                        .baseUrl(address)
                        .modelName(name)
                        .maxTokens(config.maxTokens())
                        .maxRetries(0)
                        .build();
        };
    }

    private static Optional<String> key(ModelConfig config) {
        return config.apiKey().filter(key -> !key.isBlank());
    }
}
