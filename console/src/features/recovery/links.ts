/** A campaign's tab with its problems and what Ava recommends. */
export const AVA_TAB = '/campaigns/$id/ava';
