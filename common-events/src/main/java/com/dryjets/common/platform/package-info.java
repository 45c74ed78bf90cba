/**
 * What each platform accepts, once, for all who write for it. Start reading at {@link
 * com.dryjets.common.platform.PlatformRules}.
 */
package com.dryjets.common.platform;
