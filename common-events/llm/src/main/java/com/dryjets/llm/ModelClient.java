package com.dryjets.llm;

import com.dryjets.llm.ModelFailure.Reason;
import com.dryjets.llm.ModelLedger.Booking;
import com.dryjets.llm.ModelLedger.Result;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks models and reads their JSON answers into records. Every call is booked against the tenant's budget before it is
 * made, and its answer is stored before anything is done with it: if the service dies afterwards, the repeated request
 * gets the answer without paying again.
 */
@ApplicationScoped
public class ModelClient {

    private static final Logger LOG = Logger.getLogger(ModelClient.class);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** English takes four bytes a token, other languages about three; too many are booked rather than too few. */
    private static final int BYTES_PER_TOKEN = 3;

    private final ModelConfig config;
    private final ModelLedger ledger;
    private final Attempts attempts;
    private final Map<ModelTier, ChatModel> models = new EnumMap<>(ModelTier.class);

    /** Reads the configuration once; changing it needs a restart. */
    public ModelClient(ModelConfig config, ModelLedger ledger) {
        this.config = config;
        this.ledger = ledger;
        attempts = new Attempts(config);
        if (ChatModels.isConfigured(config)) {
            for (ModelTier tier : ModelTier.values()) {
                models.put(tier, ChatModels.of(config, name(tier)));
            }
        }
    }

    /** Returns the engine name that results carry. */
    public String engine() {
        return config.provider().engine();
    }

    /** Returns whether a model is configured, whether or not it can be reached at the moment. */
    public boolean isConfigured() {
        return !models.isEmpty();
    }

    /** Returns whether a model is configured and the circuit is closed or due for its next try. */
    public boolean isReady() {
        return isConfigured() && !attempts.isPaused();
    }

    /**
     * Asks for one JSON object and reads it. Blocks until the configured timeout, so never call it on an event loop.
     *
     * @throws ModelFailure when there is no usable answer
     */
    public <T> T ask(ModelRequest request, Class<T> answerType) {
        if (!isConfigured()) {
            throw new ModelFailure(Reason.NOT_CONFIGURED);
        }
        String fingerprint = request.prompt().fingerprint(name(request.tier()));
        String answer = ledger.undelivered(request, fingerprint).orElseGet(() -> call(request, fingerprint));
        return read(answer, answerType);
    }

    /** Says that the result of a piece of work is stored: the next question for it is asked anew. */
    public void delivered(String tenant, String work) {
        ledger.delivered(tenant, work);
    }

    private String call(ModelRequest request, String fingerprint) {
        if (attempts.isPaused()) {
            throw new ModelFailure(Reason.PAUSED);
        }
        String model = name(request.tier());
        long tokens = request.prompt().length() / BYTES_PER_TOKEN + config.maxTokens();
        UUID id = ledger.book(
                        new Booking(request, fingerprint, config.provider(), model, tokens, budget(request.tenant())))
                .orElseThrow(() -> new ModelFailure(Reason.BUDGET_SPENT));
        ChatResponse response;
        try {
            response = attempts.run(
                    () -> models.get(request.tier()).chat(request.prompt().messages()));
        } catch (ModelFailure e) {
            finish(request.tenant(), id, failed(e));
            throw e;
        }
        Result result = result(response, model);
        finish(request.tenant(), id, result);
        return switch (result.outcome()) {
            case REFUSED -> throw new ModelFailure(Reason.REFUSED);
            case CUT_OFF -> throw new ModelFailure(Reason.CUT_OFF);
            default -> result.answer() == null ? "" : result.answer();
        };
    }

    /** A failure of the database must not lose the answer, which is paid for. */
    @SuppressWarnings("IllegalCatch")
    private void finish(String tenant, UUID id, Result result) {
        try {
            ledger.finish(tenant, id, result);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Model call not recorded call=%s outcome=%s", id, result.outcome());
        }
    }

    private Result result(ChatResponse response, String model) {
        Usage usage = response.tokenUsage() == null ? null : Usage.of(response.tokenUsage());
        String text = response.aiMessage().text();
        return new Result(outcome(response), usage, cost(model, usage), text == null ? "" : text);
    }

    /** A reason that LangChain4j does not know is Claude's "refusal". */
    private static CallOutcome outcome(ChatResponse response) {
        return switch (response.finishReason()) {
            case LENGTH -> CallOutcome.CUT_OFF;
            case CONTENT_FILTER, OTHER -> CallOutcome.REFUSED;
            case null, default -> CallOutcome.ANSWERED;
        };
    }

    /** After a timeout or a lost connection nobody knows what the provider charges; an error status costs nothing. */
    private static Result failed(ModelFailure failure) {
        boolean answered = failure.getCause() instanceof HttpFailure;
        CallOutcome outcome = switch (failure.reason()) {
            case TIMED_OUT -> CallOutcome.TIMED_OUT;
            case OVERLOADED -> CallOutcome.OVERLOADED;
            default -> CallOutcome.FAILED;
        };
        boolean unasked = failure.reason() == Reason.PAUSED || Attempts.isUnconnected(failure);
        return answered || unasked
                ? new Result(outcome, Usage.NONE, BigDecimal.ZERO, null)
                : new Result(outcome, null, null, null);
    }

    private @Nullable BigDecimal cost(String model, @Nullable Usage usage) {
        if (config.provider() == Provider.OLLAMA) {
            return BigDecimal.ZERO;
        }
        return usage == null
                ? null
                : Optional.ofNullable(config.prices().get(model))
                        .map(usage::cost)
                        .orElse(null);
    }

    private long budget(String tenant) {
        return config.dailyTokensOf().getOrDefault(tenant, config.dailyTokens());
    }

    private String name(ModelTier tier) {
        return tier == ModelTier.WRITING ? config.writingModel() : config.quickModel();
    }

    /** The prompt asks for JSON alone, but a model sometimes puts words or a code fence around it. */
    private static <T> T read(String answer, Class<T> answerType) {
        int begin = Math.max(0, answer.indexOf('{'));
        int end = Math.max(begin, answer.lastIndexOf('}') + 1);
        try {
            T value = JSON.readValue(answer.substring(begin, end), answerType);
            if (value != null) {
                return value;
            }
            throw new ModelFailure(Reason.MALFORMED);
        } catch (JsonProcessingException e) {
            throw new ModelFailure(Reason.MALFORMED, e);
        }
    }
}
