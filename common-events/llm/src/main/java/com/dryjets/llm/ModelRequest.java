package com.dryjets.llm;

import static java.util.Objects.requireNonNull;

/**
 * A call of a model.
 *
 * @param tenant who pays
 * @param purpose what costs are listed under, such as {@code variations}
 * @param work the piece of work that the answer is for; the same work asks the same question only once until
 *     {@link ModelClient#delivered} says that its result is stored
 */
public record ModelRequest(String tenant, String purpose, String work, ModelTier tier, Prompt prompt) {
    public ModelRequest {
        requireNonNull(tenant, "tenant");
        requireNonNull(purpose, "purpose");
        requireNonNull(work, "work");
        requireNonNull(tier, "tier");
        requireNonNull(prompt, "prompt");
    }
}
