package com.dryjets.content.variation;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Format;
import com.dryjets.content.article.Source;
import com.dryjets.content.leo.Account;
import com.dryjets.content.leo.Brief;
import com.dryjets.content.model.PaidRequests;
import com.dryjets.content.variation.ModelVariations.Result;
import com.dryjets.content.voice.BrandVoiceService;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.platform.PlatformRules;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Writes variations: those of a model first, and the author's own sentences where some are missing. */
@ApplicationScoped
class VariationService {

    private static final int FEWEST = 3;

    private final PaidRequests requests;
    private final BrandVoiceService voices;
    private final ModelVariations model;

    VariationService(PaidRequests requests, BrandVoiceService voices, ModelVariations model) {
        this.requests = requests;
        this.voices = voices;
        this.model = model;
    }

    Uni<Variations> write(Idempotency.Request request, WriteVariations wanted) {
        Channel channel = wanted.channel();
        Account account = PaidRequests.account(request, "variations");
        return requests.once(
                request,
                account,
                Variations.class,
                () -> voices.choose(request.caller().tenant(), wanted.voiceId()),
                chosen -> written(wanted, channel, Brief.in(chosen.voice()), account));
    }

    private Variations written(WriteVariations wanted, Channel channel, Brief brief, Account account) {
        Article article =
                Articles.read(new Source(wanted.heading(), Format.MARKDOWN, wanted.content(), null, List.of(), null));
        int count = wanted.wanted();
        Result result = model.isConfigured()
                ? model.write(article, channel, count, brief, account)
                : new Result(List.of(), null);
        List<Candidate> candidates = new ArrayList<>(result.candidates());
        if (candidates.size() < count) {
            candidates.addAll(BuiltInVariations.of(article, channel, brief));
        }
        List<Candidate> chosen = DifferenceRules.distinct(candidates, count);
        if (chosen.size() < FEWEST) {
            throw Problem.unprocessable(
                    "The text has too little material for three variations that differ. Add to it, or configure a model.",
                    List.of(new FieldError("/content", "has material for %d variations".formatted(chosen.size()))));
        }
        return new Variations(
                channel,
                count,
                result.reason(),
                chosen.stream()
                        .map(candidate -> variation(candidate, chosen, channel))
                        .toList());
    }

    private static Variation variation(Candidate candidate, List<Candidate> all, Channel channel) {
        String text = candidate.copy().text();
        double nearest = all.stream()
                .filter(other -> other != candidate)
                .mapToDouble(other -> DifferenceRules.cosine(text, other.copy().text()))
                .max()
                .orElse(0);
        String body = candidate.copy().body(channel, null);
        return new Variation(
                candidate.copy().subject(),
                candidate.copy().previewText(),
                text,
                candidate.copy().hashtags(),
                body,
                PlatformRules.of(channel).length(body),
                candidate.angle(),
                candidate.tone(),
                candidate.engine(),
                Math.round((1 - nearest) * 100) / 100.0);
    }
}
