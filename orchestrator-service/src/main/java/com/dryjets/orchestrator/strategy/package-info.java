/**
 * Strategies of campaigns: what each channel gets of the budget, what to publish when, what to watch. Owns the table {@code
 * strategy}, whose rows are versions that are kept. Start reading at {@link
 * com.dryjets.orchestrator.strategy.GenerationService}.
 */
package com.dryjets.orchestrator.strategy;
