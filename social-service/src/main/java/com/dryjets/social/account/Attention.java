package com.dryjets.social.account;

/** Why an account needs a person. */
public enum Attention {
    /** The network no longer accepts its tokens and does not renew them: connect it again. */
    LOGIN_EXPIRED,
    /** It does not grant what publishing needs: connect it again with all permissions, or change its role there. */
    PERMISSION_MISSING,
    /** The network has deleted, suspended or restricted it. */
    ACCOUNT_GONE
}
