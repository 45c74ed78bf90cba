package com.dryjets.content.length;

import com.dryjets.content.length.ModelShortening.Result;
import com.dryjets.content.length.OptimizeLength.Limit;
import com.dryjets.content.leo.Account;
import com.dryjets.content.leo.Fallback;
import com.dryjets.content.leo.Voice;
import com.dryjets.content.model.PaidRequests;
import com.dryjets.content.voice.BrandVoiceService;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shortens texts: by a model if there is one, else or if that fails by leaving out sentences. */
@ApplicationScoped
class LengthService {

    private static final String BUILT_IN = "built-in";

    private final PaidRequests requests;
    private final BrandVoiceService voices;
    private final ModelShortening model;

    LengthService(PaidRequests requests, BrandVoiceService voices, ModelShortening model) {
        this.requests = requests;
        this.voices = voices;
        this.model = model;
    }

    Uni<OptimizedText> optimize(Idempotency.Request request, OptimizeLength wanted) {
        Limit limit = wanted.limit();
        Account account = PaidRequests.account(request, "optimize-length");
        return requests.once(
                request,
                account,
                OptimizedText.class,
                () -> voices.choose(request.caller().tenant(), wanted.voiceId()),
                chosen -> optimized(wanted.content(), limit, chosen.voice(), account));
    }

    private OptimizedText optimized(String content, Limit limit, Voice voice, Account account) {
        if (limit.allows(content)) {
            return new OptimizedText(
                    content, limit.length(content), limit.max(), false, null, null, Anchors.of(content));
        }
        Result result = model.isConfigured() ? model.shorten(content, limit, voice, account) : new Result(null, null);
        return result.text() == null
                ? builtIn(content, limit, result.reason())
                : text(result.text(), content, limit, model.engine(), null);
    }

    private static OptimizedText builtIn(String content, Limit limit, @Nullable Fallback reason) {
        return Shortening.of(content, limit)
                .map(text -> text(text, content, limit, BUILT_IN, reason))
                .orElseThrow(() -> Problem.unprocessable(
                        "No whole sentence of the text fits. Allow more characters, split a sentence, or configure a model.",
                        List.of(new FieldError(
                                "/content",
                                "has no sentence that fits into %d characters with its links and mentions"
                                        .formatted(limit.max())))));
    }

    private static OptimizedText text(
            String text, String content, Limit limit, String engine, @Nullable Fallback reason) {
        return new OptimizedText(text, limit.length(text), limit.max(), true, engine, reason, Anchors.of(content));
    }
}
