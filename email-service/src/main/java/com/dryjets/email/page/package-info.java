/**
 * How the public pages look: the tenant's brand, in colors that can be read, and one layout for all of them. Start reading at
 * {@code PageThemes}.
 */
package com.dryjets.email.page;
