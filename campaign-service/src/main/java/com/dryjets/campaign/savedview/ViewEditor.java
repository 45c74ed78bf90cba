package com.dryjets.campaign.savedview;

import com.dryjets.kit.tenancy.Caller;

/**
 * A person who saves, changes or deletes a view.
 *
 * @param mayShare whether they may share views with the team
 * @param mayManage whether they may change views that others share
 */
record ViewEditor(Caller caller, boolean mayShare, boolean mayManage) {}
