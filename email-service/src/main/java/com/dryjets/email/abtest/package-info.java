/**
 * A/B tests of emails: their plan, what their variants achieved, and the decision which variant the rest of the audience
 * gets. The statistics are pure; {@link com.dryjets.email.abtest.OutcomeRules} decides.
 */
package com.dryjets.email.abtest;
