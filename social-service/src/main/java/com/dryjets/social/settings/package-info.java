/**
 * How a tenant works with social networks. Owns the table {@code social_settings}.
 *
 * <p>Start reading at {@link com.dryjets.social.settings.SettingsResource}.
 */
package com.dryjets.social.settings;
