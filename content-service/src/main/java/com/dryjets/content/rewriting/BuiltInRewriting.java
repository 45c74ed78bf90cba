package com.dryjets.content.rewriting;

import com.dryjets.content.length.Shortening;
import com.dryjets.content.leo.Assignment;
import com.dryjets.content.leo.Brief;
import com.dryjets.content.leo.BuiltInCopyWriter;
import com.dryjets.content.leo.Copy;
import com.dryjets.content.leo.CopyRules;
import com.dryjets.content.leo.Tone;
import com.dryjets.platform.PlatformRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rewrites as far as that is possible without rewording the author: in another tone by opening with a sentence of the post
 * that suits it, and shorter by leaving out sentences. It cannot follow an instruction.
 */
final class BuiltInRewriting {

    private static final int VARIANTS = 4;

    private BuiltInRewriting() {}

    static Optional<Copy> rewrite(Piece piece, RewritePiece wanted) {
        if (wanted.instruction() != null || wanted.maxLength() != null && piece.isInParts()) {
            return Optional.empty();
        }
        Optional<Copy> told = wanted.tone() == null ? Optional.of(piece.copy()) : inTone(piece, wanted.tone());
        return wanted.maxLength() == null ? told : told.flatMap(copy -> shorter(piece, copy, wanted.maxLength()));
    }

    private static Optional<Copy> inTone(Piece piece, Tone tone) {
        Assignment first = piece.assignment();
        Brief brief = new Brief(
                first.brief().voice().in(tone),
                first.brief().rules(),
                first.brief().angles());
        List<Assignment> variants = IntStream.range(0, VARIANTS)
                .mapToObj(variant -> new Assignment(first.channel(), first.link(), variant, brief))
                .toList();
        CopyRules rules = CopyRules.of(piece.article());
        return new BuiltInCopyWriter()
                .write(piece.article(), variants).entrySet().stream()
                        .filter(entry -> !Piece.isSame(entry.getValue(), piece.copy()))
                        .filter(entry -> rules.faults(entry.getKey(), entry.getValue())
                                .all()
                                .isEmpty())
                        .map(java.util.Map.Entry::getValue)
                        .findFirst();
    }

    private static Optional<Copy> shorter(Piece piece, Copy copy, int maxLength) {
        if (piece.length(copy) <= maxLength) {
            return Piece.isSame(copy, piece.copy()) ? Optional.empty() : Optional.of(copy);
        }
        PlatformRules rules = piece.rules();
        int around = piece.length(copy) - rules.length(copy.text());
        return Shortening.of(copy.text(), rules, maxLength - around)
                .map(text -> withText(copy, text))
                .filter(shorter -> piece.length(shorter) <= maxLength);
    }

    /** The lines of sentences that are gone go with them. */
    private static Copy withText(Copy copy, String text) {
        return new Copy(
                copy.subject(),
                copy.previewText(),
                text,
                copy.hashtags(),
                copy.parts().isEmpty() ? List.of() : List.of(text),
                copy.script(),
                copy.angle(),
                copy.lines().stream().filter(line -> text.contains(line.text())).toList());
    }
}
