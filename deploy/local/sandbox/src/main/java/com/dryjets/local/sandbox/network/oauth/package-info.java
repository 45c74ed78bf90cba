/** Authorization codes, access and refresh tokens, and the page on which a demo account allows access. */
package com.dryjets.local.sandbox.network.oauth;
