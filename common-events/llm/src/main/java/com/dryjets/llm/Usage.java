package com.dryjets.llm;

import com.dryjets.llm.ModelConfig.Price;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a call.
 *
 * @param input tokens that were neither written to nor read from the provider's prompt cache
 */
public record Usage(long input, long cacheWrite, long cacheRead, long output) {

    static final Usage NONE = new Usage(0, 0, 0, 0);

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int DECIMALS = 6;

    static Usage of(TokenUsage usage) {
        long input = number(usage.inputTokenCount());
        long output = number(usage.outputTokenCount());
        return switch (usage) {
            // Anthropic counts cached tokens apart from the input, OpenAI within it.
            case AnthropicTokenUsage claude ->
                new Usage(
                        input,
                        number(claude.cacheCreationInputTokens()),
                        number(claude.cacheReadInputTokens()),
                        output);
            case OpenAiTokenUsage openAi
            when openAi.inputTokensDetails() != null -> {
                long cached = number(openAi.inputTokensDetails().cachedTokens());
                yield new Usage(input - cached, 0, cached, output);
            }
            default -> new Usage(input, 0, 0, output);
        };
    }

    public long total() {
        return input + cacheWrite + cacheRead + output;
    }

    /** Returns the cost in USD, rounded up to a millionth. */
    BigDecimal cost(Price price) {
        return part(input, price.input())
                .add(part(cacheWrite, price.cacheWrite().orElse(price.input())))
                .add(part(cacheRead, price.cacheRead().orElse(price.input())))
                .add(part(output, price.output()))
                .divide(MILLION, DECIMALS, RoundingMode.UP);
    }

    private static BigDecimal part(long tokens, BigDecimal price) {
        return price.multiply(BigDecimal.valueOf(tokens));
    }

    private static long number(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }
}
