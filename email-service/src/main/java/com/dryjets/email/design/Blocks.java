package com.dryjets.email.design;

import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import java.util.List;

/** Checks blocks by the rules that concern several of their fields. */
public final class Blocks {

    private Blocks() {}

    /** Fails with 400 if a block breaks a rule. */
    public static void check(Block block, String pointer) {
        require(BlockRules.errors(block, pointer));
    }

    /** Fails with 400 if a block of a list breaks a rule. */
    public static void check(List<Block> blocks, String pointer) {
        require(BlockRules.errors(blocks, pointer));
    }

    private static void require(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
    }
}
