/**
 * The rules of platforms as data, with the limits that differ for a tenant or one of its accounts, and texts that are validated
 * against them. Owns the table {@code platform_override}.
 *
 * <p>Start reading at {@link com.dryjets.content.rules.RuleService}.
 */
package com.dryjets.content.rules;
