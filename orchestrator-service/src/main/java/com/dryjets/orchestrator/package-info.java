/**
 * Ava: watches campaigns and advises on channels, budget, content and timing, with evidence from the figures.
 *
 * <p>Owns: recommendations, the decision log, and its own view of campaigns, their content, their publications and their
 * figures. In: {@code marketing.campaigns}, {@code marketing.content}, {@code marketing.posts}, {@code
 * marketing.emails}, {@code marketing.performance}. Out: {@code marketing.insights}.
 *
 * <p>The projections (campaign, performance, publication) note in {@code watch} which campaigns changed; {@code
 * evaluation} looks at those, lets {@code advice} decide by {@code statistics}, and issues what is new as a {@code
 * recommendation}; {@code decision} keeps the log. Start reading at {@link
 * com.dryjets.orchestrator.evaluation.EvaluationService}.
 */
package com.dryjets.orchestrator;
