package com.dryjets.content.rewriting;

import com.dryjets.content.claims.Evidence;
import com.dryjets.content.claims.Invented;
import com.dryjets.content.leo.Copy;
import com.dryjets.content.leo.CopyRules;
import com.dryjets.content.leo.CopyRules.Faults;
import com.dryjets.content.leo.ModelDraft;
import com.dryjets.llm.Account;
import com.dryjets.llm.Fallback;
import com.dryjets.llm.ModelClient;
import com.dryjets.llm.ModelFailure;
import com.dryjets.llm.ModelRequest;
import com.dryjets.llm.ModelTier;
import com.dryjets.llm.Prompt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Has a model rewrite a piece, checks the answer, and asks once more for a text with faults. */
@ApplicationScoped
class ModelRewriting {

    private static final Logger LOG = Logger.getLogger(ModelRewriting.class);
    private static final String PURPOSE = "rewrite";

    private final ModelClient model;

    ModelRewriting(ModelClient model) {
        this.model = model;
    }

    /** Another text, or why there is none; both null if no model was asked. */
    record Result(@Nullable Copy copy, @Nullable Fallback reason) {}

    boolean isConfigured() {
        return model.isConfigured();
    }

    String engine() {
        return model.engine();
    }

    Result rewrite(Piece piece, RewritePiece wanted, Account account) {
        Prompt prompt = RewritingPrompt.of(piece, wanted);
        CopyRules rules = CopyRules.of(piece.article());
        try {
            Copy copy = ask(prompt, piece, account);
            Check check = check(rules, piece, wanted, copy);
            if (!check.passed()) {
                copy = ask(RewritingPrompt.mended(prompt, copy, check.faults()), piece, account);
                check = check(rules, piece, wanted, copy);
            }
            if (check.passed()) {
                return new Result(copy, null);
            }
            LOG.warnf("Rewritten piece failed its checks twice channel=%s faults=%s", piece.channel(), check.faults());
            return new Result(null, check.hasInvented() ? Fallback.FACTS_INVENTED : Fallback.RULES_BROKEN);
        } catch (ModelFailure e) {
            LOG.warnf("Model call failed channel=%s reason=%s", piece.channel(), e.reason());
            return new Result(null, Fallback.of(e.reason()));
        }
    }

    private Copy ask(Prompt prompt, Piece piece, Account account) {
        ModelRequest request = new ModelRequest(account.tenant(), PURPOSE, account.work(), ModelTier.WRITING, prompt);
        return model.ask(request, ModelDraft.class).rewritten(piece.copy());
    }

    private record Check(List<String> faults, boolean hasInvented) {
        boolean passed() {
            return faults.isEmpty();
        }
    }

    private static Check check(CopyRules rules, Piece piece, RewritePiece wanted, Copy copy) {
        Faults found = rules.faults(piece.assignment(), copy);
        List<String> faults = new ArrayList<>(found.rules());
        if (wanted.maxLength() != null) {
            faults.addAll(tooLong(piece, wanted.maxLength(), copy));
        }
        faults.addAll(form(piece.copy(), copy));
        List<Invented> invented = invented(piece, found, copy);
        invented.forEach(claim -> faults.add(claim + " is in neither the post nor the piece"));
        return new Check(faults, !invented.isEmpty());
    }

    /** A person may have left out what is spoken in a scene, or what is on the screen; a model may not. */
    private static List<String> form(Copy piece, Copy copy) {
        if (copy.parts().size() > 1 != piece.parts().size() > 1
                || copy.script().size() != piece.script().size()) {
            return List.of("it has another form than the piece");
        }
        return IntStream.range(0, copy.script().size())
                .filter(i -> isLost(
                                piece.script().get(i).spoken(),
                                copy.script().get(i).spoken())
                        || isLost(
                                piece.script().get(i).onScreen(),
                                copy.script().get(i).onScreen()))
                .mapToObj(i -> "scene %d has nothing spoken, or nothing on the screen".formatted(i + 1))
                .toList();
    }

    private static boolean isLost(String before, String after) {
        return !before.isBlank() && after.isBlank();
    }

    private static List<String> tooLong(Piece piece, int most, Copy copy) {
        List<String> texts = piece.texts(copy);
        return IntStream.range(0, texts.size())
                .filter(i -> piece.rules().length(texts.get(i)) > most)
                .mapToObj(i -> "%s has %d characters with its link and hashtags, and may have %d"
                        .formatted(
                                texts.size() == 1 ? "it" : "post " + (i + 1),
                                piece.rules().length(texts.get(i)),
                                most))
                .toList();
    }

    /** A person may have added to the piece what the post doesn't say, so the piece counts as evidence too. */
    private static List<Invented> invented(Piece piece, Faults found, Copy copy) {
        Evidence own =
                Evidence.of(Piece.everything(piece.copy()), piece.article().language());
        List<Invented> notInPiece =
                own.inventedIn(Piece.everything(copy), piece.assignment().link());
        return found.invented().stream().filter(notInPiece::contains).toList();
    }
}
