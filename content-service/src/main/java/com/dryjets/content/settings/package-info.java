/**
 * How a tenant works with content. Owns the table {@code content_settings}.
 *
 * <p>Start reading at {@link com.dryjets.content.settings.SettingsResource}.
 */
package com.dryjets.content.settings;
