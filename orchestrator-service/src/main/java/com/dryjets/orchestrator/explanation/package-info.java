/**
 * Answers "why?": explains a recommendation or a failure from its evidence and nothing else, in a model's words if there is one
 * and each of its numbers is in the evidence. Owns {@code explanation}. Start reading at
 * {@link com.dryjets.orchestrator.explanation.ExplanationService}.
 */
package com.dryjets.orchestrator.explanation;
