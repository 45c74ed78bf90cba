package com.dryjets.content.length;

import com.dryjets.content.length.ModelShortening.Result;
import com.dryjets.content.length.OptimizeLength.Limit;
import com.dryjets.content.leo.Voice;
import com.dryjets.content.rules.RuleService;
import com.dryjets.content.voice.BrandVoiceService;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.llm.Account;
import com.dryjets.llm.Fallback;
import com.dryjets.llm.PaidRequests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shortens texts: by a model if there is one, else or if that fails by leaving out sentences. */
@ApplicationScoped
class LengthService {

    private static final String BUILT_IN = "built-in";

    private final PaidRequests requests;
    private final ModelShortening model;
    private final BrandVoiceService voices;
    private final RuleService rules;

    LengthService(PaidRequests requests, ModelShortening model, BrandVoiceService voices, RuleService rules) {
        this.requests = requests;
        this.model = model;
        this.voices = voices;
        this.rules = rules;
    }

    private record Job(Limit limit, Voice voice) {}

    Uni<OptimizedText> optimize(Idempotency.Request request, OptimizeLength wanted) {
        wanted.requireLimit();
        Account account = PaidRequests.account(request, "optimize-length");
        return requests.once(
                request,
                account,
                OptimizedText.class,
                () -> job(account.tenant(), wanted),
                job -> optimized(wanted.content(), job, account));
    }

    private Uni<Job> job(String tenant, OptimizeLength wanted) {
        return voices.choose(tenant, wanted.voiceId())
                .chain(chosen ->
                        rules.of(tenant, wanted.accountId()).map(set -> new Job(wanted.limit(set), chosen.voice())));
    }

    private OptimizedText optimized(String content, Job job, Account account) {
        Limit limit = job.limit();
        if (limit.allows(content)) {
            return new OptimizedText(
                    content, limit.length(content), limit.max(), false, null, null, Anchors.of(content));
        }
        Result result =
                model.isConfigured() ? model.shorten(content, limit, job.voice(), account) : new Result(null, null);
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
