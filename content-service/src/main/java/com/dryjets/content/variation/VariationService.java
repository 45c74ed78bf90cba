package com.dryjets.content.variation;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Format;
import com.dryjets.content.article.Source;
import com.dryjets.content.leo.Assignment;
import com.dryjets.content.leo.Brief;
import com.dryjets.content.rules.RuleService;
import com.dryjets.content.variation.ModelVariations.Result;
import com.dryjets.content.voice.BrandVoiceService;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.llm.Account;
import com.dryjets.llm.PaidRequests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes variations: those of a model first, and the author's own sentences where some are missing. */
@ApplicationScoped
class VariationService {

    private static final int FEWEST = 3;

    private final PaidRequests requests;
    private final ModelVariations model;
    private final BrandVoiceService voices;
    private final RuleService rules;

    VariationService(PaidRequests requests, ModelVariations model, BrandVoiceService voices, RuleService rules) {
        this.requests = requests;
        this.model = model;
        this.voices = voices;
        this.rules = rules;
    }

    Uni<Variations> write(Idempotency.Request request, WriteVariations wanted) {
        Channel channel = wanted.channel();
        Account account = PaidRequests.account(request, "variations");
        return requests.once(
                request,
                account,
                Variations.class,
                () -> brief(account.tenant(), wanted),
                brief -> written(wanted, new Assignment(channel, null, 0, brief), account));
    }

    private Uni<Brief> brief(String tenant, WriteVariations wanted) {
        return voices.choose(tenant, wanted.voiceId())
                .chain(chosen ->
                        rules.of(tenant, wanted.accountId()).map(set -> new Brief(chosen.voice(), set, Map.of())));
    }

    private Variations written(WriteVariations wanted, Assignment assignment, Account account) {
        Article article =
                Articles.read(new Source(wanted.heading(), Format.MARKDOWN, wanted.content(), null, List.of(), null));
        int count = wanted.wanted();
        Result result =
                model.isConfigured() ? model.write(article, assignment, count, account) : new Result(List.of(), null);
        List<Candidate> candidates = new ArrayList<>(result.candidates());
        if (candidates.size() < count) {
            candidates.addAll(BuiltInVariations.of(article, assignment));
        }
        List<Candidate> chosen = DifferenceRules.distinct(candidates, count);
        if (chosen.size() < FEWEST) {
            throw Problem.unprocessable(
                    "The text has too little material for three variations that differ. Add to it, or configure a model.",
                    List.of(new FieldError("/content", "has material for %d variations".formatted(chosen.size()))));
        }
        return new Variations(
                assignment.channel(),
                count,
                result.reason(),
                chosen.stream()
                        .map(candidate -> variation(candidate, chosen, assignment))
                        .toList());
    }

    private static Variation variation(Candidate candidate, List<Candidate> all, Assignment assignment) {
        String text = candidate.copy().text();
        double nearest = all.stream()
                .filter(other -> other != candidate)
                .mapToDouble(other -> DifferenceRules.cosine(text, other.copy().text()))
                .max()
                .orElse(0);
        String body = candidate.copy().body(assignment.channel(), null);
        return new Variation(
                candidate.copy().subject(),
                candidate.copy().previewText(),
                text,
                candidate.copy().hashtags(),
                body,
                assignment.brief().rules().of(assignment.channel()).length(body),
                candidate.angle(),
                candidate.tone(),
                candidate.engine(),
                Math.round((1 - nearest) * 100) / 100.0);
    }
}
