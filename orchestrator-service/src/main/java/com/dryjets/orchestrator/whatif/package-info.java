/**
 * Estimates what a change of channels' budgets would bring over some days, by the curves that advice on budgets comes from. Owns
 * no table.
 */
package com.dryjets.orchestrator.whatif;
